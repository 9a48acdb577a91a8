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

/** Tables of which an evaluator reads what its scoring unit scores; the roster it needs whole. */
export const EVALUATOR_READS: readonly TableName[] = ['roster', 'indicators', 'observations']

/** Tables into which a unit's clerk hands in rows about itself. */
export const UNIT_WRITES: readonly TableName[] = ['observations', 'events']

/** Columns a unit's clerk fills; what it scored itself is not what the scoring unit gives. */
export const UNIT_COLUMNS: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  observations: ['selfScore', 'evidence'],
  events: ['serial', 'subject', 'matter', 'rule', 'level', 'document', 'date', 'declared', 'eventKey', 'note'],
}

/** Columns of a score that an evaluator fills; what is scored, and what the unit says of it, stays as it is. */
export const EVALUATOR_COLUMNS: readonly string[] = ['score', 'reason', 'scorer', 'date']
