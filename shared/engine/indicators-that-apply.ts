import type { Scheme } from '../scheme/schema.ts'
import { closenessIn, type Indicator, type Subject } from '../tables/index.ts'

/** The indicators that apply to a subject: those with no 适用单位, or with its group or its name in it. */
export function indicatorsThatApply(
  scheme: Scheme,
  indicators: readonly Indicator[],
): (subject: Subject) => readonly Indicator[] {
  if (indicators.every((one) => one.appliesTo === '')) return () => indicators
  const closeness = closenessIn(scheme)
  return (subject) => indicators.filter((one) => closeness(one, subject) !== 'none')
}
