import { partsInOrder } from '../scheme/parts-in-order.ts'
import type { Part, Scheme } from '../scheme/schema.ts'

/**
 * The parts in the order in which they are scored, in rounds: in one round a subject is scored in all its parts before
 * the next subject is looked at. What compares everyone needs all that came before it of all; so does every part whose
 * gaps are filled with the mean of the others.
 */
export function roundsOf({ parts, missing }: Scheme): readonly (readonly Part[])[] {
  const rounds: Part[][] = []
  for (const part of partsInOrder(parts).parts) {
    const last = rounds.at(-1)
    if (!last || part.score.by === 'corrected' || missing.policy === 'group-mean') rounds.push([part])
    else last.push(part)
  }
  return rounds
}
