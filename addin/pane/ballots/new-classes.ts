import { MOST_VOTERS } from '#shared/api/ballot.ts'
import type { InputOf } from '#shared/api/endpoint.ts'
import type { openBallot } from '#shared/api/ballots.ts'
import type { ReviewedPart } from './reviewed-parts.ts'

/** The classes of a new ballot as the service takes them. */
export type NewClasses = InputOf<typeof openBallot>['body']['classes']

/** What was typed for a class: how many vote, and the fewest valid ballots. */
export interface TypedClass {
  readonly voters: string
  readonly minimum: string
}

/** The classes that were filled in; undefined where a number is none, too large, or the fewest are more than there are. */
export function newClasses(
  { score }: ReviewedPart,
  typed: Readonly<Record<string, TypedClass>>,
): NewClasses | undefined {
  const classes: NewClasses = []
  for (const { id } of score.classes) {
    const { voters, minimum } = typed[id] ?? { voters: '', minimum: '' }
    if (voters.trim() === '' && minimum.trim() === '') continue
    const people = wholeOf(voters)
    const fewest = minimum.trim() === '' ? undefined : wholeOf(minimum)
    if (people === undefined || people > MOST_VOTERS) return undefined
    if (minimum.trim() !== '' && (fewest === undefined || fewest > people)) return undefined
    classes.push({ evaluatorClass: id, voters: people, ...(fewest === undefined ? {} : { minimum: fewest }) })
  }
  return classes
}

/** A whole number from 1 on, as typed. */
function wholeOf(text: string): number | undefined {
  const typed = text.normalize('NFKC').trim()
  return /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : undefined
}
