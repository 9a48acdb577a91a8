export { closenessIn, type Closeness } from './applies-to.ts'
export type { Column, ColumnKind, TableDefinition } from './column.ts'
export type { Cell, TableRows } from './rows.ts'
export { definitionOf, isTableName, TABLE_NAMES, TABLES, type TableName } from './definitions.ts'
export type {
  Ballot,
  Goal,
  Indicator,
  Inspection,
  LedgerEvent,
  Lessons,
  Measure,
  Observation,
  PastYear,
  Points,
  RowsBySubject,
  Ruling,
  Subject,
  Succession,
  Tables,
  Standing,
  UnitResult,
  Veto,
  Vote,
} from './typed.ts'
