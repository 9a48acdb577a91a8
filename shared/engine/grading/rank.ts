import { compare } from '../../numbers/index.ts'
import type { Scheme } from '../../scheme/schema.ts'
import type { Candidate } from './candidate.ts'

/** Rank numbers: 1,2,2,4 (competition), 1,2,2,3 (dense) or 1,2,3,4 in the order given; those vetoed come last where the scheme says so. */
export function rankNumbers(
  candidates: Iterable<Candidate>,
  { numbers, vetoed }: Scheme['grades']['rank'],
): Map<string, number> {
  const isBehind = (one: Candidate): boolean => one.placedLast || (vetoed === 'last' && one.vetoes > 0)
  const order = (a: Candidate, b: Candidate): number =>
    Number(isBehind(a)) - Number(isBehind(b)) || compare(b.score, a.score)
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
