import type { Appraisal } from '../../engine/result.ts'
import { schemeName, type Scheme } from '../../scheme/schema.ts'
import { definitionOf, type Cell, type TableName, type TableRows } from '../../tables/index.ts'
import { columnLetters } from '../address.ts'
import type { SheetModel, WorkbookModel } from '../model.ts'
import { inputSheets, SCHEME_NAME, type InputSheet } from '../sheet-names.ts'
import { subjectWords } from '../subject-words.ts'
import { rowsOnSheet } from './empty-rows.ts'
import { guideSheet, SCHEME_CELL } from './guide-sheet.ts'
import { HEADING_ROW } from './input-context.ts'
import { inputSheet } from './input-sheet.ts'
import { prefilledTables } from './prefilled.ts'
import { ballotSheet } from './print/ballot-sheet.ts'
import { scoresSheet } from './print/scores-sheet.ts'
import { submissionSheet } from './print/submission-sheet.ts'
import { quotaSheet } from './quota-sheet.ts'
import { stateSheet } from './state-sheet.ts'
import { summarySheet } from './summary-sheet.ts'
import { listedUnits, unnamedUnits } from './units.ts'

/** The workbook of a scheme: tables given are filled in, others as far as the scheme fills them; results from the appraisal; `named` is what its functions are told to compute by. */
export function workbookModel(
  scheme: Scheme,
  tables: readonly TableRows[] = [],
  appraisal?: Appraisal,
  named = schemeName(scheme),
): WorkbookModel {
  const rowsOf = new Map<TableName, TableRows>()
  for (const rows of [...prefilledTables(scheme), ...tables]) rowsOf.set(rows.table, rows)
  const sheets = inputSheets(scheme, [...rowsOf.values()])
  const { roster } = subjectWords(scheme)
  const listed = listedUnits(scheme, rowsOf.get(roster), appraisal)
  const rosterRows = rowsOnSheet(roster, rowsOf.get(roster)?.rows.length ?? 0)
  const units = listed.length > 0 ? listed : unnamedUnits(rosterRows, HEADING_ROW + 1)
  const inputs = sheets
    .filter(({ table }) => table !== 'confirmations')
    .map((sheet) => inputSheet({ scheme, rosterRows }, sheet, rowsFor(scheme, sheet, rowsOf.get(sheet.table))))
  const results = [
    summarySheet(scheme, sheets, units),
    quotaSheet(scheme, units, appraisal, rowsOf.get('results')),
    scoresSheet(scheme, units),
    // who stands in which group is not known before the roster is filled in
    ...(listed.length > 0 ? [ballotSheet(scheme, units), submissionSheet(scheme, units)] : []),
  ].filter((sheet) => sheet !== undefined)
  const guide = guideSheet(scheme, named, sheets, results, rowsOf.get('confirmations'))
  return {
    title: `${scheme.title}工作簿`,
    sheets: [guide, ...inputs, ...results, stateSheet()] satisfies SheetModel[],
    names: [
      {
        name: SCHEME_NAME,
        refersTo: `${definitionOf('confirmations').sheet}!$${columnLetters(SCHEME_CELL.column)}$${SCHEME_CELL.row + 1}`,
      },
    ],
  }
}

/** Reviews stand on the sheet of the part whose class they name. */
function rowsFor(scheme: Scheme, sheet: InputSheet, rows: TableRows | undefined): TableRows | undefined {
  if (sheet.part === undefined || !rows) return rows
  const score = scheme.parts.find(({ id }) => id === sheet.part)?.score
  const titles = score?.by === 'evaluator-classes' ? score.classes.flatMap(({ id, title }): Cell[] => [id, title]) : []
  const at = rows.columns.indexOf('evaluatorClass')
  return { ...rows, rows: rows.rows.filter((row) => titles.includes(row[at] ?? null)) }
}
