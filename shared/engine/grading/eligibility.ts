import { compare, plus, ZERO, type Exact } from '../../numbers/index.ts'
import { exactOf, type Eligibility, type Scheme } from '../../scheme/schema.ts'
import type { ScoredSubject } from '../score-parts.ts'
import { publishedTotal } from './candidate.ts'

/** The rules of 参评资格 that hold for a subject (step 8). */
export function eligibilityOf(scheme: Scheme, scored: ScoredSubject): Eligibility[] {
  return (scheme.grades.eligibility ?? []).filter((rule) => holds(scheme, rule, scored))
}

function holds(scheme: Scheme, { when }: Eligibility, subject: ScoredSubject): boolean {
  if ('vetoes' in when) return subject.inputs.vetoes.some((row) => when.vetoes.includes(row.matter))
  // points that are not asked of a subject are not too few
  if (when.parts.every((part) => subject.scored.get(part)?.outside)) return false
  const points = when.parts.reduce((so, part) => plus(so, pointsOf(scheme, part, subject)), ZERO)
  if ('below' in when) return compare(points, exactOf(when.below)) < 0
  return 'above' in when ? compare(points, exactOf(when.above)) > 0 : compare(points, exactOf(when.atLeast)) >= 0
}

/** A part's points; of the total what ranks, so that 80.00 as published is not below 80. */
function pointsOf(scheme: Scheme, part: string, subject: ScoredSubject): Exact {
  if (part === scheme.total && scheme.grades.rank.on === 'published') return publishedTotal(scheme, subject)
  return subject.scored.get(part)?.counted ?? ZERO
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
