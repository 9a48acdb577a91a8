import type { Part, Scheme } from '../scheme/schema.ts'
import { definitionOf, TABLE_NAMES, type TableName, type TableRows } from '../tables/index.ts'
import { takesSingleBallots, tablesRead } from './tables-read.ts'

/** The defined name of the cell that names the scheme and its version, or its versions in a year with an amendment. */
export const SCHEME_NAME = 'APPRAISE_Scheme'

/** Excel's limit on a sheet's name, in characters. */
const LONGEST_NAME = 31

/** The sheets that are computed, printed or for the system, and are never input; 票码 is to be printed and deleted. */
export const SHEETS = {
  summary: '汇总',
  quota: '名额',
  scores: '得分汇总表',
  leaders: '领导评价表',
  ballot: '评议票',
  submission: '送审表',
  findings: '校验结果',
  codes: '票码',
  state: 'APPRAISE',
} as const

const COMPUTED: ReadonlySet<string> = new Set(Object.values(SHEETS))

/** Whether a sheet of that name is never input; the guide of a scheme that has nothing to confirm holds only words. */
export function isComputedSheet(name: string, scheme?: Pick<Scheme, 'confirm'>): boolean {
  return COMPUTED.has(name) || (scheme?.confirm.length === 0 && name === definitionOf('confirmations').sheet)
}

/** An input sheet: its table, and for reviews the part whose classes it holds. */
export interface InputSheet {
  readonly table: TableName
  readonly name: string
  readonly part?: string
  /** The Excel table's name; without underscore, which not every spreadsheet takes in a structured reference. */
  readonly tableName: string
}

/** The input sheets of a scheme in the workbook's order: the tables it reads and those with rows; each reviewed part has its own. */
export function inputSheets(scheme: Scheme, given: readonly TableRows[] = []): InputSheet[] {
  const read = tablesRead(scheme)
  const filled = new Set(given.flatMap(({ table, rows }) => (rows.length > 0 ? [table] : [])))
  return TABLE_NAMES.filter((table) => read.has(table) || filled.has(table)).flatMap((table): InputSheet[] => {
    const reviews = reviewsIn(scheme, table)
    if (reviews.length > 0) return reviews.map(({ id, title }) => ({ table, ...named(title), part: id }))
    const { sheet } = definitionOf(table)
    return [{ table, name: sheet, tableName: table === 'confirmations' ? '核对数据' : `${sheet}数据` }]
  })
}

/** The reviewed parts whose ballots stand in a table. */
function reviewsIn(scheme: Scheme, table: TableName): Part[] {
  if (table !== 'ballots' && table !== 'votes') return []
  return scheme.parts.filter(
    ({ score }) => score.by === 'evaluator-classes' && takesSingleBallots(score) === (table === 'votes'),
  )
}

/** A part's title as the name of a sheet and of a table, without the signs that those cannot hold. */
function named(title: string): Pick<InputSheet, 'name' | 'tableName'> {
  const name = title.replaceAll(/[[\]:*?/\\']/g, '').slice(0, LONGEST_NAME)
  return { name, tableName: `${title.replaceAll(/[^\p{L}\p{N}]/gu, '')}数据` }
}
