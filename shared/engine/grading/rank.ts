import { compare } from '../../numbers/index.ts'
import type { Candidate } from './candidate.ts'

/** Rank numbers of candidates sorted best first: 1,2,2,4 (competition) or 1,2,2,3 (dense). */
export function rankNumbers(sorted: readonly Candidate[], numbers: 'competition' | 'dense'): Map<string, number> {
  const ranks = new Map<string, number>()
  let rank = 0
  sorted.forEach((candidate, index) => {
    const before = sorted[index - 1]
    if (!before || compare(before.score, candidate.score) !== 0) rank = numbers === 'dense' ? rank + 1 : index + 1
    ranks.set(candidate.id, rank)
  })
  return ranks
}
