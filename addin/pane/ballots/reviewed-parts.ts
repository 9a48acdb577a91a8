import type { Part, Scheme, Score } from '#shared/scheme/schema.ts'

/** A part of a scheme that classes of voters score. */
export type ReviewedPart = Part & { readonly score: Score<'evaluator-classes'> }

/** The parts of a scheme that classes of voters score. */
export function reviewedParts({ parts }: Scheme): ReviewedPart[] {
  return parts.filter((part): part is ReviewedPart => part.score.by === 'evaluator-classes')
}
