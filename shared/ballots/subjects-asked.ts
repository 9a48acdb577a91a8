import { isOfLeaders } from '../engine/batches.ts'
import { isOutside } from '../engine/score-parts.ts'
import type { Part, Scheme } from '../scheme/schema.ts'
import type { Subject } from '../tables/typed.ts'

/** The subjects of a roster that take part and that a part is scored for, in the roster's order. */
export function subjectsAsked(scheme: Scheme, part: Part, subjects: readonly Subject[]): readonly Subject[] {
  const leaders = new Set(scheme.groups.filter(isOfLeaders).map(({ id }) => id))
  return subjects.filter(({ status, group }) => status !== 'absent' && !isOutside(part, group, leaders))
}
