import type { Group, Scheme } from '../scheme/schema.ts'

/**
 * The groups that must be appraised together, leaders after the units they answer for. Group after group needs no more
 * room than one group does; what compares everyone, or shares out one sum, needs all at once.
 */
export function batchesOf(scheme: Scheme): readonly (readonly Group[])[] {
  const { groups } = scheme
  const ordered = [...groups.filter((one) => !isOfLeaders(one)), ...groups.filter(isOfLeaders)]
  return comparesAll(scheme) ? [ordered] : ordered.map((group) => [group])
}

/** Whether a group is of leaders, who are scored after units. */
export function isOfLeaders(group: Group): boolean {
  return group.whom === 'leaders'
}

function comparesAll({ prizes, pay, parts, consequences = [], grades: { quota } }: Scheme): boolean {
  return (
    prizes !== undefined ||
    pay !== undefined ||
    parts.some(({ score }) => score.by === 'corrected') ||
    consequences.some(({ among }) => among === 'all') ||
    (quota.kind === 'seats' && quota.last?.among === 'all')
  )
}
