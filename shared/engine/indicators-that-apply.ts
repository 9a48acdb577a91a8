import type { Scheme } from '../scheme/schema.ts'
import type { Indicator, Subject } from '../tables/index.ts'

/** The indicators that apply to a subject: those with no 适用单位, or with its group or its name in it. */
export function indicatorsThatApply(
  scheme: Scheme,
  indicators: readonly Indicator[],
): (subject: Subject) => readonly Indicator[] {
  if (indicators.every((one) => one.appliesTo === '')) return () => indicators
  const titles = new Map(scheme.groups.map((group) => [group.id, group.title]))
  return (subject) => {
    const names = new Set([subject.id, subject.name, subject.group, titles.get(subject.group) ?? ''])
    return indicators.filter(
      (one) => one.appliesTo === '' || one.appliesTo.split(/[、，,;；\s]+/).some((name) => names.has(name)),
    )
  }
}
