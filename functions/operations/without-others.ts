import type { ObjectionView } from '#shared/api/index.ts'

/** An objection as the one who made it may see it: nothing of those whom the review moved besides. */
export function withoutOthers(objection: ObjectionView): ObjectionView {
  const { review } = objection
  if (!review) return objection
  return {
    ...objection,
    review: {
      ...review,
      moved: review.moved.filter(({ subjectId }) => subjectId === objection.subject),
      knockOn: null,
      changed: [],
    },
  }
}
