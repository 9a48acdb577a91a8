import type { Conflict } from '#shared/api/index.ts'
import type { Finding } from '#shared/findings.ts'

/** The kinds of refusal a caller can meet. */
export type RefusalKind = 'not-found' | 'forbidden' | 'conflict' | 'invalid' | 'busy'

/** Why an operation did nothing: a sentence for the person, and what it rests on. */
export interface Refused {
  readonly refused: RefusalKind
  readonly detail: string
  readonly findings?: readonly Finding[]
  readonly conflicts?: readonly Conflict[]
}

/** A refusal of the given kind, in a Chinese sentence. */
export function refuse(
  kind: RefusalKind,
  detail: string,
  rests: Pick<Refused, 'findings' | 'conflicts'> = {},
): Refused {
  return { refused: kind, detail, ...rests }
}

/** Whether an operation's answer is a refusal. */
export function isRefused(answer: unknown): answer is Refused {
  return typeof answer === 'object' && answer !== null && 'refused' in answer
}
