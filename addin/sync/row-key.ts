import type { Cell, TableName } from '#shared/tables/index.ts'
import { plainName } from '../functions/roster-names.ts'

/** A row's values by column key; what is not there is empty. */
export type RowValues = Readonly<Record<string, Cell>>

/** What tells one row of a table from another where the system has not named it yet. */
const KEYS: Readonly<Record<TableName, readonly string[]>> = {
  roster: ['code', 'name'],
  persons: ['code', 'name'],
  indicators: ['part', 'indicator', 'appliesTo'],
  observations: ['subject', 'part', 'indicator', 'period'],
  ballots: ['subject', 'evaluatorClass', 'option'],
  votes: ['subject', 'evaluatorClass', 'ballot'],
  goals: ['subject', 'goal', 'period'],
  measures: ['subject', 'part', 'indicator'],
  events: ['subject', 'rule', 'matter', 'document'],
  inspections: ['subject', 'goal', 'reason'],
  vetoes: ['subject', 'matter'],
  rulings: ['subject', 'matter'],
  lessons: ['subject', 'coefficient', 'rate'],
  results: ['unit'],
  history: ['subject', 'year'],
  succession: ['subject', 'former'],
  confirmations: ['sheet'],
}

/** The row's own key: the texts that name it, whatever blanks or widths they were typed with. */
export function rowKey(table: TableName, values: RowValues): string {
  return [table, ...KEYS[table].map((key) => plainName(String(values[key] ?? '')))].join('|')
}

/** Whether a row as it stands here says the same as another, in the columns that stand here. */
export function sameValues(here: RowValues, there: RowValues): boolean {
  return Object.entries(here).every(([key, cell]) => plain(cell) === plain(there[key]))
}

function plain(cell: Cell | undefined): Cell {
  if (cell === undefined || cell === '') return null
  return typeof cell === 'string' ? cell.trim() : cell
}
