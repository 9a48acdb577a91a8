import type { Change } from '../what-if/comparison.ts'

/** As much of a move as tells whether somebody falls. */
export interface GradeMove {
  readonly subjectId: string
  readonly name: string
  readonly grade?: Change<string | null>
}

/** Whether a grade is worse than it was; one that is taken away altogether is. */
export function falls(ladder: readonly string[], { grade }: Pick<GradeMove, 'grade'>): boolean {
  if (!grade || grade.before === null) return false
  if (grade.after === null) return true
  return ladder.indexOf(grade.after) > ladder.indexOf(grade.before)
}

/** Who would fall though the review is about somebody else: the leading group has to decide on them. */
export function knockedOn<Move extends GradeMove>(
  ladder: readonly string[],
  moves: readonly Move[],
  reviewed: string,
): readonly Move[] {
  return moves.filter((move) => move.subjectId !== reviewed && falls(ladder, move))
}
