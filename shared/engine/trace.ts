import { toExactText, toFixed, type Exact } from '../numbers/index.ts'
import type { Step } from '../rules/index.ts'
import { partsInOrder } from '../scheme/parts-in-order.ts'
import type { Eligibility, Part, Scheme } from '../scheme/schema.ts'
import type { Tables } from '../tables/index.ts'
import { publishedTotal } from './grading/candidate.ts'
import type { Awards } from './prizes/award-prizes.ts'
import type { GradedGroup } from './grading/grade-group.ts'
import type { PaidItem } from './prizes/pay-by-work.ts'
import type { TraceLine } from './result.ts'
import type { ScoredSubject } from './score-parts.ts'
import type { Standings } from './standings.ts'
import { yearLines } from './trace-year.ts'
import { awardLines, seatsInGroup } from './trace-seats.ts'
import { TRACE_WORDS, type TraceWords } from './trace-words.ts'

/** How a subject came to its points, rank and grade: steps 1–14, in the order of the rules. */
export function tracer(
  scheme: Scheme,
  tables: Tables,
  language: 'zh-CN' | 'en',
): (
  scored: ScoredSubject,
  group: GradedGroup | undefined,
  awards: Awards,
  pay: readonly PaidItem[],
  standings: Standings,
) => TraceLine[] {
  // parts by step, each after those it adds up
  const parts = partsInOrder(scheme.parts).parts.map((part, index) => ({ part, place: part.step * 1000 + index }))
  const ordered = parts.sort((a, b) => a.place - b.place).map(({ part }) => part)
  const words = TRACE_WORDS[language]
  const seatsOf = seatsInGroup(scheme, words)
  return (scored, group, awards, pay, standings) => {
    const lines: TraceLine[] = []
    const explain = scored.explainer()
    for (const part of ordered) for (const step of explain(part)) lines.push(lineOf(scheme, part, step))
    if (!group) return lines
    lines.push(...gradeLines(scheme, scored, group, tables, words, seatsOf(scored.inputs.subject, group)))
    lines.push(...awardLines(scheme, scored.inputs.subject, awards, words))
    lines.push(...yearLines(scheme, scored, group, standings, pay, words))
    return lines
  }
}

/** Whether a step is the part's own result, which the scheme may round. */
function isResult(part: Part, step: Step): boolean {
  return step.label === part.title && step.step === part.step
}

function lineOf(scheme: Scheme, part: Part, step: Step): TraceLine {
  const { decimals, mode, stage } = scheme.rounding
  const rounds = isResult(part, step) && (stage === 'each-part' || part.id === scheme.total)
  const exact = toExactText(step.exact)
  const shown = toFixed(step.exact, decimals, mode)
  const text = textOf(step.expression, exact, shown)
  const { step: at, label, expression } = step
  // added to member by member: a trace of everyone has hundreds of thousands of lines
  const line: { -readonly [Name in keyof TraceLine]: TraceLine[Name] } = rounds
    ? { step: at, part: part.id, label, expression, exact, shown, rounding: `${mode} ${decimals}`, text }
    : { step: at, part: part.id, label, expression, exact, shown, text }
  if (step.maximum) line.maximum = toExactText(step.maximum)
  line.basis = step.basis ?? part.basis
  if (step.reason !== undefined) line.reason = step.reason
  if (step.evidence !== undefined) line.evidence = step.evidence
  if (step.scoredBy !== undefined) line.scoredBy = step.scoredBy
  return line
}

function textOf(expression: string, exact: string, shown: string): string {
  const equals = expression === exact || expression === `(${exact})` ? exact : `${expression} = ${exact}`
  return exact.includes('/') || decimalsOf(exact) > decimalsOf(shown) ? `${equals} ≈ ${shown}` : equals
}

function decimalsOf(text: string): number {
  return text.includes('.') ? text.length - text.indexOf('.') - 1 : 0
}

/** How many of those tied are named; a derivation of each that names all of thousands would fill a library. */
const NAMED_IN_A_TIE = 20

function effectText({ effect }: Eligibility, words: TraceWords): string {
  if ('fix' in effect) return words.fixed(effect.fix)
  return 'bar' in effect ? words.barred(effect.bar) : words.placedLast
}

function gradeLines(
  scheme: Scheme,
  scored: ScoredSubject,
  group: GradedGroup,
  tables: Tables,
  words: TraceWords,
  seats: readonly TraceLine[],
): TraceLine[] {
  const { grades } = scheme
  const { subject, vetoes } = scored.inputs
  const candidate = group.candidates.get(subject.id)
  if (!candidate) return []
  const lines: TraceLine[] = []
  const say = (step: number, label: string, text: string, more: Partial<TraceLine> = {}) => {
    lines.push({ step, part: scheme.total, label, expression: '', exact: '', shown: '', text, ...more })
  }
  const reckon = (
    step: number,
    label: string,
    expression: string,
    exact: Exact,
    shown: string,
    text: string,
    more: Partial<TraceLine>,
  ) => {
    lines.push({ step, part: scheme.total, label, expression, exact: toExactText(exact), shown, text, ...more })
  }
  const total = toFixed(publishedTotal(scheme, scored), scheme.rounding.decimals)
  if (grades.threshold) {
    const { below, grade, basis } = grades.threshold
    say(
      8,
      words.threshold,
      candidate.belowThreshold ? words.belowThreshold(total, below, grade) : words.reachesThreshold(total, below),
      { basis },
    )
  }
  for (const rule of candidate.eligibility) {
    say(8, rule.title, effectText(rule, words), { basis: rule.basis })
  }
  const rank = group.ranks.get(subject.id) ?? 1
  if (group.ranks.has(subject.id)) {
    const ahead = rank - 1
    const text = words.rankText(ahead, rank, grades.rank.numbers)
    reckon(9, words.rank, `${ahead} + 1`, { n: rank, d: 1 }, String(rank), text, { basis: grades.rank.basis })
  }
  lines.push(...seats)
  for (const tie of group.result.ties.filter((one) => one.subjects.includes(subject.id))) {
    const names = tie.subjects.slice(0, NAMED_IN_A_TIE).map((id) => group.candidates.get(id)?.name ?? id)
    const ruling = tables.rulings.find((one) => one.subject === subject.id && one.matter === 'tie')
    say(11, words.tie, words.tieText(names, tie.subjects.length, tie.published, tie.state), {
      basis: grades.tie.basis,
      ...(ruling && tie.state === 'ruled'
        ? { evidence: `${ruling.document} ${ruling.date}`, scoredBy: ruling.body }
        : {}),
    })
  }
  const adjustment = tables.rulings.find((one) => one.subject === subject.id && one.matter === 'adjustment')
  if (adjustment && candidate.marks.includes('adjusted')) {
    say(12, words.adjusted, adjustment.grade, {
      reason: adjustment.reason,
      evidence: adjustment.document,
      scoredBy: adjustment.body,
    })
  }
  const addedSeat = tables.rulings.find((one) => one.subject === subject.id && one.matter === 'added-seat')
  if (addedSeat && candidate.marks.includes('seat-added')) {
    say(12, words.seatAdded, addedSeat.grade, {
      reason: addedSeat.reason,
      evidence: `${addedSeat.document} ${addedSeat.date}`,
      scoredBy: addedSeat.body,
    })
  }
  const before = candidate.gradeBefore
  const elsewhere = tables.rulings.find((one) => one.subject === subject.id && one.matter === 'elsewhere')
  if (elsewhere) {
    const evidence = `${elsewhere.document} ${elsewhere.date}`
    say(12, words.grade, elsewhere.grade, { evidence, scoredBy: elsewhere.body })
  } else if (!candidate.ungraded) {
    const text = before === null ? words.undecided : words.gradeText(rank, before)
    say(12, words.grade, text, { basis: grades.quota.basis })
  }
  if (grades.downgrade && vetoes.length > 0 && before !== null) {
    say(13, grades.downgrade.title, words.downgradeText(vetoes.length, before, candidate.grade ?? before), {
      basis: grades.downgrade.basis,
      reason: vetoes
        .map((one) => one.matter)
        .sort()
        .join('；'),
      evidence: vetoes
        .map((one) => one.document)
        .filter((one) => one !== '')
        .sort()
        .join('；'),
      scoredBy: vetoes
        .map((one) => one.body)
        .filter((one) => one !== '')
        .sort()
        .join('；'),
    })
  }
  if (candidate.marks.includes('backfilled') && before !== null)
    say(13, words.grade, words.backfilled(before, candidate.grade ?? before))
  return lines
}
