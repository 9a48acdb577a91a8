import { finding, type Finding } from '../findings.ts'
import { compare } from '../numbers/index.ts'
import type { UnitReached } from '../rules/rule.ts'
import type { Scheme } from '../scheme/schema.ts'
import type { Subject, Tables } from '../tables/index.ts'
import { publishedTotal } from './grading/candidate.ts'
import { isIncomplete } from './grading/grade-group.ts'
import type { ScoredSubject } from './score-parts.ts'

/** What units came to, for the leaders who are responsible for them. */
export interface UnitsReached {
  readonly note: (units: readonly ScoredSubject[]) => void
  readonly of: (leader: Subject, from: 'roster' | 'results') => readonly UnitReached[]
}

/** No unit yet; those of 单位考评结果 are known from the start. */
export function unitsReached(scheme: Scheme, tables: Tables): UnitsReached {
  const byLeader = new Map<string, UnitReached[]>()
  const elsewhere = new Map<string, UnitReached[]>()
  const add = (to: Map<string, UnitReached[]>, leaders: readonly string[], unit: UnitReached) => {
    for (const leader of new Set(leaders)) to.set(leader, [...(to.get(leader) ?? []), unit])
  }
  for (const { unit, leaders, total } of tables.results ?? [])
    add(elsewhere, leaders, { name: unit, group: '', points: total })
  return {
    note(units) {
      for (const one of units) {
        const { name, group, leaders = [], status } = one.inputs.subject
        if (leaders.length === 0 || status !== 'graded') continue
        const points = isIncomplete(scheme, one) ? undefined : publishedTotal(scheme, one)
        add(byLeader, leaders, { name, group, points })
      }
    },
    of(leader, from) {
      const known = from === 'roster' ? byLeader : elsewhere
      const units = [
        ...(known.get(leader.id) ?? []),
        ...(leader.id === leader.name ? [] : (known.get(leader.name) ?? [])),
      ]
      return units.sort((a, b) => byPointsThenName(a, b))
    },
  }
}

function byPointsThenName(a: UnitReached, b: UnitReached): number {
  const points = a.points && b.points ? compare(b.points, a.points) : 0
  return points || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
}

/** A leader that units name but the roster's leaders do not hold is told once for each unit. */
export function reportUnknownLeaders(scheme: Scheme, tables: Tables, findings: Finding[]): void {
  const read = scheme.parts.some(({ score }) => score.by === 'responsible-units' && score.from === 'roster')
  if (!read) return
  const groups = new Set(scheme.groups.filter((group) => group.whom === 'leaders').map((group) => group.id))
  const leaders = new Set(tables.roster.filter((one) => groups.has(one.group)).flatMap(({ id, name }) => [id, name]))
  for (const { name, leaders: named = [] } of tables.roster) {
    for (const leader of named.filter((one) => !leaders.has(one))) {
      const place = [{ kind: 'subject', subject: name }] as const
      findings.push(finding('warning', { code: 'leader-unknown', leader, subject: name }, place))
    }
  }
}
