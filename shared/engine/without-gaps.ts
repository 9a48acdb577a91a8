import { isZero, over, plus, ratio, times, ZERO, type Exact } from '../numbers/index.ts'
import { operand } from '../rules/expression.ts'
import type { Outcome, Step } from '../rules/index.ts'
import { isUnconfirmed } from '../rules/unconfirmed.ts'
import type { Part, Scheme } from '../scheme/schema.ts'
import type { SubjectRows } from './inputs.ts'

/** what is missing counts as nought; any other policy leaves it missing for now. */
export function withGapAsNought({ missing }: Scheme, outcome: Outcome): Outcome {
  if (missing.policy !== 'zero' || outcome.lacks.length === 0) return outcome
  return { ...outcome, lacks: outcome.lacks.filter(isUnconfirmed) }
}

/** what is missing counts as the mean of the others in the group, whose outcomes in the same part these are. */
export function withGapsAsMean(subjects: readonly SubjectRows[], outcomes: readonly Outcome[]): readonly Outcome[] {
  if (outcomes.every((one) => one.lacks.length === 0)) return outcomes
  const means = new Map<string, GroupMean>()
  outcomes.forEach((one, index) => {
    const group = subjects[index]?.subject.group ?? ''
    if (one.lacks.length > 0 || one.outside || one.notApplicable) return
    means.set(group, withOne(means.get(group) ?? NONE, one))
  })
  return outcomes.map((one, index) => {
    const mean = means.get(subjects[index]?.subject.group ?? '')
    return one.lacks.length > 0 && mean ? { ...one, ...meanOf(mean, one.maximum), lacks: [] } : one
  })
}

/** Points of those that lack nothing; `shares` are their points ÷ their maxima, as long as all have one. */
interface GroupMean {
  readonly count: number
  readonly points: Exact
  readonly shares: Exact | undefined
}

const NONE: GroupMean = { count: 0, points: ZERO, shares: ZERO }

function withOne({ count, points, shares }: GroupMean, { exact, maximum }: Outcome): GroupMean {
  const share = maximum && !isZero(maximum) ? over(exact, maximum) : undefined
  return { count: count + 1, points: plus(points, exact), shares: shares && share && plus(shares, share) }
}

/** The mean; of points out of different maxima the mean of their shares, out of the subject's own maximum. */
function meanOf(
  { count, points, shares }: GroupMean,
  maximum: Exact | undefined,
): Pick<Outcome, 'exact'> & Required<Pick<Outcome, 'instead'>> {
  if (!shares || !maximum)
    return { exact: over(points, ratio(count)), instead: { expression: `${operand(points)} / ${count}` } }
  return {
    exact: times(over(shares, ratio(count)), maximum),
    instead: { expression: `${operand(shares)} / ${count} × ${operand(maximum)}` },
  }
}

/** The rows as they stand, then the mean that counts in their place, on the reading it rests on. */
export function explainedInstead(scheme: Scheme, part: Part, outcome: Outcome, steps: readonly Step[]): Step[] {
  const rows = steps.filter((one) => one.label !== part.title || one.step !== part.step)
  return [
    ...rows,
    {
      step: part.step,
      label: part.title,
      expression: outcome.instead?.expression ?? '',
      exact: outcome.exact,
      basis: scheme.missing.basis,
      ...(outcome.maximum ? { maximum: outcome.maximum } : {}),
    },
  ]
}
