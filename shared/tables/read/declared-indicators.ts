import type { Exact } from '../../numbers/index.ts'
import type { Scheme } from '../../scheme/schema.ts'
import { closenessIn, type Closeness } from '../applies-to.ts'
import type { Indicator, Subject } from '../typed.ts'

/** What the rows of 指标 say of an indicator to a subject whose own row does not say it. */
export interface DeclaredIndicators {
  readonly partOf: (indicator: string, subject: Subject) => string | undefined
  readonly maxPointsOf: (part: string, indicator: string, subject: Subject) => Exact | undefined
}

const ORDER: readonly Closeness[] = ['own', 'group', 'everyone']

/** Of several rows for one indicator the one that names the subject most closely holds, of rows alike the last. */
export function declaredIndicators(scheme: Scheme, indicators: readonly Indicator[]): DeclaredIndicators {
  const closeness = closenessIn(scheme)
  const byTitle = new Map<string, Indicator[]>()
  for (const one of indicators) {
    const rows = byTitle.get(one.indicator)
    if (rows) rows.push(one)
    else byTitle.set(one.indicator, [one])
  }
  const closest = (rows: readonly Indicator[] | undefined, subject: Subject): Indicator | undefined => {
    if (!rows || rows.every(({ appliesTo }) => appliesTo === '')) return rows?.at(-1)
    for (const wanted of ORDER) {
      const found = rows.findLast((row) => closeness(row, subject) === wanted)
      if (found) return found
    }
    return undefined
  }
  return {
    partOf: (indicator, subject) => closest(byTitle.get(indicator), subject)?.part,
    maxPointsOf(part, indicator, subject) {
      const rows = byTitle.get(indicator)?.filter((row) => row.part === part)
      return closest(rows, subject)?.maxPoints
    },
  }
}
