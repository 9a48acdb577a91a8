import type { Group, Part } from '../scheme/schema.ts'

/** Whether a part is scored for a group: one may be for some groups only, or for leaders only. */
export function isScoredFor(
  { whom, groups }: Pick<Part, 'whom' | 'groups'>,
  group: Pick<Group, 'id' | 'whom'>,
): boolean {
  return (whom === undefined || whom === (group.whom ?? 'units')) && (groups?.includes(group.id) ?? true)
}
