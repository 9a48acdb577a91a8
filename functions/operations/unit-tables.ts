import type { TableName } from '#shared/tables/index.ts'

/** Tables whose rows about itself a unit's clerk may read; ballots, rulings and confirmations are the office's. */
export const UNIT_READS: readonly TableName[] = [
  'roster',
  'indicators',
  'observations',
  'events',
  'inspections',
  'vetoes',
]

/** Tables into which a unit's clerk hands in rows about itself. */
export const UNIT_WRITES: readonly TableName[] = ['observations', 'events']

/** Columns a unit's clerk fills; what it scored itself is not what the scoring unit gives. */
export const UNIT_COLUMNS: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  observations: ['selfScore', 'evidence'],
  events: ['serial', 'subject', 'matter', 'rule', 'level', 'document', 'date', 'declared', 'eventKey', 'note'],
}
