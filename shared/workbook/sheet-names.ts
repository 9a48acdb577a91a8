import type { Scheme } from '../scheme/schema.ts'
import { definitionOf, type TableName } from '../tables/index.ts'

/** The defined name of the cell that holds the scheme and its version. */
export const SCHEME_NAME = 'APPRAISE_Scheme'

/** The sheets that are computed, printed or for the system, and are never input. */
export const SHEETS = {
  summary: '汇总',
  quota: '名额',
  scores: '得分汇总表',
  leaders: '领导评价表',
  submission: '送审表',
  findings: '校验结果',
  state: 'APPRAISE',
} as const

const COMPUTED: ReadonlySet<string> = new Set(Object.values(SHEETS))

/** Whether a sheet of that name is never input. */
export function isComputedSheet(name: string): boolean {
  return COMPUTED.has(name)
}

/** An input sheet: its table, and for reviews the part whose classes it holds. */
export interface InputSheet {
  readonly table: TableName
  readonly name: string
  readonly part?: string
  /** The Excel table's name; without underscore, which not every spreadsheet takes in a structured reference. */
  readonly tableName: string
}

const ORDER: readonly TableName[] = [
  'roster',
  'indicators',
  'observations',
  'ballots',
  'events',
  'inspections',
  'vetoes',
  'rulings',
  'confirmations',
]

/** The input sheets of a scheme, in the workbook's order; each reviewed part has a sheet of its own. */
export function inputSheets(scheme: Scheme): InputSheet[] {
  return ORDER.flatMap((table): InputSheet[] => {
    if (table === 'ballots') {
      return scheme.parts
        .filter(({ score }) => score.by === 'evaluator-classes')
        .map(({ id, title }) => ({ table, name: title, part: id, tableName: `${title}数据` }))
    }
    const { sheet } = definitionOf(table)
    return [{ table, name: sheet, tableName: table === 'confirmations' ? '核对数据' : `${sheet}数据` }]
  })
}
