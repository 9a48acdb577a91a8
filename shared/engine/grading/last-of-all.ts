import { compare, type Exact } from '../../numbers/index.ts'
import type { Scheme } from '../../scheme/schema.ts'
import type { ScoredSubject } from '../score-parts.ts'
import { publishedTotal } from './candidate.ts'
import type { NamedGroupSize } from './seats-over-groups.ts'

/** What a group needs to know of the others. */
export interface Around {
  readonly sizes: readonly NamedGroupSize[]
  /** The lowest published total of everyone, where 末位 is that of everyone. */
  readonly lowest?: Exact
}

/** The lowest published total of those who are graded; nothing where 末位 is that of each group. */
export function lowestOf(scheme: Scheme, subjects: readonly ScoredSubject[]): Pick<Around, 'lowest'> {
  const { quota } = scheme.grades
  if (quota.kind !== 'seats' || quota.last?.among !== 'all') return {}
  const totals = subjects
    .filter(({ inputs }) => inputs.subject.status === 'graded')
    .map((one) => publishedTotal(scheme, one))
  const [first, ...others] = totals
  return first ? { lowest: others.reduce((so, one) => (compare(one, so) < 0 ? one : so), first) } : {}
}

/** Whether the lowest of everyone stands in another group than these. */
export function isLastElsewhere(scheme: Scheme, members: readonly ScoredSubject[], { lowest }: Around): boolean {
  if (!lowest) return false
  return !members.some(
    (one) => one.inputs.subject.status === 'graded' && compare(publishedTotal(scheme, one), lowest) === 0,
  )
}
