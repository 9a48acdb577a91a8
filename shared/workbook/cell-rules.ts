import type { Column, TableName } from '../tables/index.ts'
import { isNameColumn } from './name-columns.ts'
import type { CellRules } from './read-cell.ts'
import type { ReadContext } from './reading.ts'
import { titlesAsWritten } from './titles-as-written.ts'

/** What stands in place of a score where the voter gave none. */
const ABSTAINED = '弃权'

/** How the cells of a column are read. */
export function cellRules(table: TableName, column: Column, context: ReadContext): CellRules {
  const isName = isNameColumn(table, column)
  return {
    // what was reached in an indicator may be 不适用 like a score, though it may lie below nought
    kind: table === 'measures' && column.key === 'actual' ? 'points' : column.kind,
    isName,
    serialDates: context.serialDates ?? false,
    ...(table === 'votes' && column.key === 'score' ? { kept: ABSTAINED } : {}),
    ...(isName && context.scheme ? { titles: titlesAsWritten(context.scheme) } : {}),
  }
}
