import { compare } from '../../numbers/index.ts'
import type { Scheme } from '../../scheme/schema.ts'
import type { Candidate } from './candidate.ts'

/** Negative when a is ranked before b, nought when they share a rank; those vetoed come last where the scheme says so. */
export function rankOrder({ vetoed }: Scheme['grades']['rank']): (a: Candidate, b: Candidate) => number {
  const isBehind = (one: Candidate): boolean => one.placedLast || (vetoed === 'last' && one.vetoes > 0)
  return (a, b) => Number(isBehind(a)) - Number(isBehind(b)) || compare(b.score, a.score)
}

/** Rank numbers: 1,2,2,4 (competition), 1,2,2,3 (dense) or 1,2,3,4 in the order given. */
export function rankNumbers(candidates: Iterable<Candidate>, ranking: Scheme['grades']['rank']): Map<string, number> {
  const order = rankOrder(ranking)
  const { numbers } = ranking
  const ranks = new Map<string, number>()
  let rank = 0
  const sorted = [...candidates].sort(order)
  sorted.forEach((candidate, index) => {
    const before = sorted[index - 1]
    if (!before || numbers === 'ordinal' || order(before, candidate) !== 0)
      rank = numbers === 'dense' ? rank + 1 : index + 1
    ranks.set(candidate.id, rank)
  })
  return ranks
}
