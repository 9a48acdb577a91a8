import { compare, toExactText } from '../../numbers/index.ts'
import type { Scheme, Score } from '../../scheme/schema.ts'
import { exactOf } from '../../scheme/terms.ts'
import type { Points } from '../typed.ts'
import type { RowReader } from './row-reader.ts'

/** 扣分标准: what each kind of finding costs. */
export type InspectionScale = NonNullable<Score<'typed-deductions'>['scale']>

/** The scale a scheme has for what inspections find, if it has one. */
export function inspectionScale({ parts }: Scheme): InspectionScale | undefined {
  for (const { score } of parts) if (score.by === 'typed-deductions' && score.scale) return score.scale
  return undefined
}

/**
 * What a finding costs by the scale: 发现问题 begins with the words of an entry, of several the longest. A deduction that
 * is typed as well has to be that of the scale; what cannot be found there is missing.
 */
export function pointsByScale(row: RowReader, scale: InspectionScale): Points {
  const text = row.text('reason')
  const [found] = scale.filter(({ title }) => text.startsWith(title)).sort((a, b) => b.title.length - a.title.length)
  if (!found) {
    row.report('error', { code: 'finding-not-on-scale', text, known: scale.map(({ title }) => title) }, 'reason')
    return { state: 'missing' }
  }
  const value = exactOf(found.points)
  if (row.text('deduction') === '') return { state: 'present', value }
  const typed = row.points('deduction')
  if (typed.state !== 'present' || compare(typed.value, value) === 0) return typed
  const problem = { code: 'deduction-off-scale', value: toExactText(typed.value), scale: found.points } as const
  row.report('error', { ...problem, what: found.title }, 'deduction')
  return { state: 'missing' }
}
