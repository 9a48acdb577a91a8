import { compare, round, ZERO, type Exact } from '../../numbers/index.ts'
import type { Eligibility, Scheme, TieChain } from '../../scheme/schema.ts'
import type { Mark } from '../result.ts'
import type { ScoredSubject } from '../score-parts.ts'

/** One subject of a group on its way to a grade. */
export interface Candidate {
  readonly scored: ScoredSubject
  readonly id: string
  readonly name: string
  /** What ranking compares: the published or the exact total. */
  readonly score: Exact
  readonly belowThreshold: boolean
  /** Whether a rule of eligibility puts it behind all others. */
  readonly placedLast: boolean
  readonly vetoes: number
  /** Whether it is ranked but gets no grade. */
  readonly ungraded: boolean
  /** What bars it from a grade or fixes the one it gets. */
  readonly eligibility: readonly Eligibility[]
  gradeBefore: string | null
  grade: string | null
  readonly marks: Mark[]
}

/** The total as published: rounded by the scheme's mode. */
export function publishedTotal(scheme: Scheme, scored: ScoredSubject): Exact {
  const { decimals, mode } = scheme.rounding
  return round(totalOf(scheme, scored), decimals, mode)
}

/** The total as it counts. */
export function totalOf(scheme: Scheme, scored: ScoredSubject): Exact {
  const total = scored.scored.get(scheme.total)
  if (!total) throw new Error(`no part ${scheme.total}`)
  return total.counted
}

/** Best first: by score, then 列序, then id; `keys` of a tie chain come between when given. Those placed last are behind all others. */
export function byScore(a: Candidate, b: Candidate, chain?: TieChain): number {
  return byPlace(a, b) || (chain ? byChain(a, b, chain) : 0) || byRosterOrder(a, b)
}

/** Negative when a comes before b by score, nought when they are level. */
export function byPlace(a: Candidate, b: Candidate): number {
  return Number(a.placedLast) - Number(b.placedLast) || compare(b.score, a.score)
}

/** Negative when a comes before b by the tie chain's keys, nought when they cannot tell them apart. */
export function byChain(a: Candidate, b: Candidate, chain: TieChain): number {
  for (const key of chain.keys) {
    const difference = compare(valueOf(b, key), valueOf(a, key)) * (key.better === 'more' ? 1 : -1)
    if (difference !== 0) return difference
  }
  return 0
}

function byRosterOrder(a: Candidate, b: Candidate): number {
  const left = a.scored.inputs.subject
  const right = b.scored.inputs.subject
  return left.order - right.order || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0)
}

function valueOf(candidate: Candidate, key: TieChain['keys'][number]): Exact {
  const found = candidate.scored.scored.get(key.part)
  if (!found) throw new Error(`no part ${key.part}`)
  if (key.class === undefined) return found.counted
  return found.classes?.find((one) => one.class.id === key.class)?.mean ?? ZERO
}
