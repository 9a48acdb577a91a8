export type { Column, ColumnKind, TableDefinition } from './column.ts'
export type { Cell, TableRows } from './rows.ts'
export { definitionOf, isTableName, TABLE_NAMES, TABLES, type TableName } from './definitions.ts'
export type {
  Ballot,
  Goal,
  Indicator,
  Inspection,
  LedgerEvent,
  Measure,
  Observation,
  PastYear,
  Points,
  RowsBySubject,
  Ruling,
  Subject,
  Tables,
  Standing,
  Veto,
  Vote,
} from './typed.ts'
