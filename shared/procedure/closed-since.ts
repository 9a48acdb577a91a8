import type { Step } from '../scheme/procedure-schema.ts'
import type { Scheme } from '../scheme/schema.ts'
import type { TableName } from '../tables/index.ts'

/** A table whose deadline has passed: which one, and its last day. */
export interface ClosedTable {
  readonly table: TableName
  readonly title: string
  readonly last: string
}

/** The first of the tables that a step has closed because its deadline lies before today; the last day still counts. */
export function closedSince(
  { closes = {} }: Pick<Step, 'closes'>,
  deadlines: Scheme['deadlines'],
  tables: readonly TableName[],
  today: string,
): ClosedTable | undefined {
  for (const table of tables) {
    const deadline = deadlines.find(({ id }) => id === closes[table])
    if (deadline?.late !== 'refused' || 'days' in deadline.due) continue
    const last = 'on' in deadline.due ? deadline.due.on : deadline.due.until
    if (last !== undefined && today > last) return { table, title: deadline.title, last }
  }
  return undefined
}
