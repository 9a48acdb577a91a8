import type { Appraisal } from '../engine/result.ts'
import { compare, parseExact } from '../numbers/index.ts'
import type { Scheme } from '../scheme/schema.ts'

/** Whose published total a review would lower, from what and to what. */
export interface Lowered {
  readonly name: string
  readonly before: string
  readonly after: string
}

/** The one reviewed, if its published total would fall and the scheme lets reviews only raise it (Y-a12). */
export function loweredByReview(
  scheme: Scheme,
  reviewed: string,
  was: Pick<Appraisal, 'results'>,
  is: Pick<Appraisal, 'results'>,
): Lowered | undefined {
  if (!scheme.procedure?.steps.some(({ review }) => review === 'rise-only')) return undefined
  const [before, after] = [was, is].map(({ results }) => results.find(({ subjectId }) => subjectId === reviewed))
  const [from, to] = [before, after].map((one) => parseExact(one?.total?.published ?? ''))
  if (!before?.total || !after?.total || !from || !to || compare(to, from) >= 0) return undefined
  return { name: before.name, before: before.total.published, after: after.total.published }
}
