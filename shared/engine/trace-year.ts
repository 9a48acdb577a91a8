import { toExactText } from '../numbers/index.ts'
import type { Scheme } from '../scheme/schema.ts'
import type { PastYear } from '../tables/index.ts'
import type { GradedGroup } from './grading/grade-group.ts'
import type { PaidItem } from './prizes/pay-by-work.ts'
import type { TraceLine } from './result.ts'
import type { ScoredSubject } from './score-parts.ts'
import type { Standings } from './standings.ts'
import type { TraceWords } from './trace-words.ts'
import { yearConsequences } from './year-consequences.ts'

/** What follows from the year and those before it, and what the work done pays (step 14). */
export function yearLines(
  scheme: Scheme,
  scored: ScoredSubject,
  group: GradedGroup | undefined,
  standings: Standings,
  pay: readonly PaidItem[],
  words: TraceWords,
): TraceLine[] {
  const before = [...scored.inputs.history].sort((a, b) => a.year - b.year).map((one) => yearText(one, words))
  const follows = yearConsequences(scheme, scored, group, standings).map((rule): TraceLine => ({
    step: 14,
    part: scheme.total,
    label: words.consequence,
    expression: '',
    exact: '',
    shown: '',
    text: rule.title,
    basis: rule.basis,
    ...(rule.when.some(({ years }) => years > 1) && before.length > 0 ? { reason: before.join(words.between) } : {}),
  }))
  return [...follows, ...pay.map((item) => payLine(scheme, item))]
}

function yearText({ year, grade, rank, size, sanction, formerly }: PastYear, words: TraceWords): string {
  return words.pastYear({ year, grade, rank, size, sanction, formerly })
}

function payLine(scheme: Scheme, { pay, exact, cents, expression }: PaidItem): TraceLine {
  const text = toExactText(exact)
  return {
    step: 14,
    part: scheme.total,
    label: pay.title,
    expression,
    exact: text,
    shown: cents,
    rounding: `${pay.how === 'pool' ? pay.rounding : 'half-up'} 2`,
    text: `${expression} = ${isWholeCents(text) ? cents : `${text} ≈ ${cents}`}`,
    basis: pay.basis,
  }
}

function isWholeCents(exact: string): boolean {
  return /^\d+(\.\d{1,2})?$/.test(exact)
}
