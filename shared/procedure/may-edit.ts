import type { Step } from '../scheme/procedure-schema.ts'
import type { TableName } from '../tables/index.ts'

/** The tables among those wanted that take no rows in a step. */
export function closedTables({ edits }: Pick<Step, 'edits'>, wanted: readonly TableName[]): readonly TableName[] {
  return wanted.filter((table) => !edits.includes(table))
}

/** Whether a step lets any of someone's roles write rows; a step that names no writers leaves it to the roles. */
export function mayWrite({ by }: Pick<Step, 'by'>, roles: readonly string[]): boolean {
  return by === undefined || by.some((role) => roles.includes(role))
}
