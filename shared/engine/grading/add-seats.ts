import type { Ruling } from '../../tables/index.ts'
import type { Candidate } from './candidate.ts'

/** A seat the leading group has added: who holds it, and the grade that held no seat for it before. */
export interface AddedSeat {
  readonly candidate: Candidate
  readonly grade: string
  /** The grade the holder would have had; the seat there is not needed. */
  readonly instead: string
}

/**
 * 增列名额: a better grade by a seat of its own, recorded when a review would otherwise take the grade from someone who
 * did nothing. It breaks no quota, since the seat is added for it; one that would be worse or the same is no added seat.
 */
export function addSeats(
  ladder: readonly string[],
  candidates: readonly Candidate[],
  rulings: ReadonlyMap<string, Ruling>,
): AddedSeat[] {
  const added: AddedSeat[] = []
  for (const candidate of candidates) {
    const ruling = rulings.get(candidate.id)
    const { gradeBefore } = candidate
    if (!ruling || gradeBefore === null || ladder.indexOf(ruling.grade) >= ladder.indexOf(gradeBefore)) continue
    added.push({ candidate, grade: ruling.grade, instead: gradeBefore })
    candidate.gradeBefore = ruling.grade
    candidate.marks.push('seat-added')
  }
  return added
}
