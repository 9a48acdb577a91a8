import type { Column, TableName } from '../tables/index.ts'

const NAMES = new Set([
  'subject',
  'code',
  'name',
  'shortName',
  'group',
  'status',
  'part',
  'indicator',
  'appliesTo',
  'evaluatorClass',
  'option',
  'rule',
  'opinion',
  'sheet',
  'eventKey',
  'pool',
  'ballot',
  'rating',
  'period',
])

/** Whether a column's texts are compared with other texts, so that blanks and full-width letters must not tell them apart. */
export function isNameColumn(table: TableName, { key }: Column): boolean {
  return NAMES.has(key) || (table === 'rulings' && key === 'matter')
}

/** Whether a row is lost without this column: nobody can tell whom it is about. */
export function namesTheRow({ key }: Column): boolean {
  return key === 'subject' || key === 'name'
}
