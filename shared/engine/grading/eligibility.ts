import { compare, plus, ZERO } from '../../numbers/index.ts'
import { exactOf, type Eligibility, type Scheme } from '../../scheme/schema.ts'
import type { ScoredSubject } from '../score-parts.ts'

/** The rules of 参评资格 that hold for a subject (step 8). */
export function eligibilityOf(scheme: Scheme, scored: ScoredSubject): Eligibility[] {
  return (scheme.grades.eligibility ?? []).filter((rule) => holds(rule, scored))
}

function holds({ when }: Eligibility, { inputs, scored }: ScoredSubject): boolean {
  if ('vetoes' in when) return inputs.vetoes.some((row) => when.vetoes.includes(row.matter))
  const points = when.parts.reduce((so, part) => plus(so, scored.get(part)?.counted ?? ZERO), ZERO)
  return 'above' in when ? compare(points, exactOf(when.above)) > 0 : compare(points, exactOf(when.atLeast)) >= 0
}

/** Whether a rule puts a subject behind all others. */
export function isPlacedLast(rules: readonly Eligibility[]): boolean {
  return rules.some(({ effect }) => 'place' in effect)
}

/** The grade a rule fixes, the lowest where several do. */
export function fixedGrade(ladder: readonly string[], rules: readonly Eligibility[]): string | undefined {
  const fixed = rules.flatMap(({ effect }) => ('fix' in effect ? [effect.fix] : []))
  return fixed.sort((a, b) => ladder.indexOf(b) - ladder.indexOf(a))[0]
}

/** The rule that bars from a grade, if any does. */
export function barFrom(grade: string, rules: readonly Eligibility[]): Eligibility | undefined {
  return rules.find(({ effect }) => 'bar' in effect && effect.bar === grade)
}
