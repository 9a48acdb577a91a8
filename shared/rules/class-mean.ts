import { compare, isZero, over, plus, ratio, times, ZERO, type Exact } from '../numbers/index.ts'
import { exactOf } from '../scheme/schema.ts'
import type { Points } from '../tables/index.ts'
import { added, bracketed, operand } from './expression.ts'
import type { RuleInput } from './rule.ts'

type Input = RuleInput<'evaluator-classes'>
type Class = Input['terms']['classes'][number]

/** What one class of evaluators said: its mean out of 100 and how it was reckoned; no mean where nobody voted. */
export interface ClassMean {
  readonly mean?: Exact
  /** How many ballots the mean is of; unknown for a ready score. */
  readonly ballots?: Exact
  /** Written when asked for: points alone need none. */
  readonly expression: () => string
  /** Whether something entered for the class could not be read as a score. */
  readonly broken: boolean
}

const BROKEN: ClassMean = { expression: () => '', broken: true }
const SILENT: ClassMean = { expression: () => '', broken: false }

/** The mean of one class: of its single ballots, of counts by option, or the ready score entered for it. */
export function classMean(input: Input, one: Class): ClassMean {
  const ready = readyScore(input, one)
  if (ready) return ready
  const votes = votesOf(input, one)
  if (votes.length > 0) return meanOfVotes(input, votes)
  return meanOfCounts(input, one)
}

function readyScore({ part, subject }: Input, one: Class): ClassMean | undefined {
  let first: Points | undefined
  for (const { part: of, evaluatorClass, given } of subject.ballots) {
    if (of !== part.id || evaluatorClass !== one.id || given.kind !== 'score') continue
    if (given.points.state === 'missing') return BROKEN
    first ??= given.points
  }
  if (first?.state !== 'present') return first && SILENT
  const mean = first.value
  return { mean, expression: () => operand(mean), broken: false }
}

/** The ballots that count. */
function votesOf({ subject, part, terms }: Input, one: Class): (Exact | undefined)[] {
  return subject.votes
    .filter(({ part: of, evaluatorClass }) => of === part.id && evaluatorClass === one.id)
    .filter(({ own }) => !own || terms.ownBallots === 'included')
    .filter(({ byCommentsOnly }) => !byCommentsOnly || terms.commentsOnlyBallots !== 'excluded')
    .map(({ points }) => (points.state === 'present' ? points.value : undefined))
}

function meanOfVotes({ terms }: Input, votes: readonly (Exact | undefined)[]): ClassMean {
  const values = votes.filter((value) => value !== undefined).sort((a, b) => compare(b, a))
  if (values.length < votes.length) return BROKEN
  const kept = trimmed(values, terms.trim)
  const sum = kept.reduce((so, value) => plus(so, value), ZERO)
  return {
    mean: over(sum, ratio(kept.length)),
    ballots: ratio(kept.length),
    expression: () => (kept.length === 1 ? added(kept) : `${bracketed(added(kept))} / ${kept.length}`),
    broken: false,
  }
}

/** Without so many of the highest and of the lowest; as they are while there are too few. */
function trimmed(sorted: readonly Exact[], trim: Input['terms']['trim']): readonly Exact[] {
  if (!trim || sorted.length < trim.from || sorted.length <= 2 * trim.each) return sorted
  return sorted.slice(trim.each, sorted.length - trim.each)
}

function meanOfCounts(input: Input, one: Class): ClassMean {
  const products: (() => string)[] = []
  let points = ZERO
  let count = ZERO
  for (const option of input.terms.options) {
    for (const { part, evaluatorClass, given } of input.subject.ballots) {
      if (part !== input.part.id || evaluatorClass !== one.id) continue
      if (given.kind !== 'count' || given.option !== option.title) continue
      products.push(() => `${operand(given.count)} × ${operand(exactOf(option.points))}`)
      points = plus(points, times(given.count, exactOf(option.points)))
      count = plus(count, given.count)
    }
  }
  if (isZero(count)) return SILENT
  return {
    mean: over(points, count),
    ballots: count,
    expression: () => `(${products.map((one) => one()).join(' + ')}) / ${operand(count)}`,
    broken: false,
  }
}
