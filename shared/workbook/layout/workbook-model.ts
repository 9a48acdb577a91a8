import type { Appraisal } from '../../engine/result.ts'
import type { Scheme } from '../../scheme/schema.ts'
import { definitionOf, type Cell, type TableName, type TableRows } from '../../tables/index.ts'
import { columnLetters } from '../address.ts'
import type { SheetModel, WorkbookModel } from '../model.ts'
import { inputSheets, SCHEME_NAME, type InputSheet } from '../sheet-names.ts'
import { guideSheet, SCHEME_CELL } from './guide-sheet.ts'
import { inputSheet } from './input-sheet.ts'
import { prefilledTables } from './prefilled.ts'
import { leadersSheet } from './print/leaders-sheet.ts'
import { scoresSheet } from './print/scores-sheet.ts'
import { submissionSheet } from './print/submission-sheet.ts'
import { quotaSheet } from './quota-sheet.ts'
import { stateSheet } from './state-sheet.ts'
import { summarySheet } from './summary-sheet.ts'
import { listedUnits } from './units.ts'

/** The workbook of a scheme: tables given are filled in, others as far as the scheme fills them; results from the appraisal. */
export function workbookModel(scheme: Scheme, tables: readonly TableRows[] = [], appraisal?: Appraisal): WorkbookModel {
  const rowsOf = new Map<TableName, TableRows>()
  for (const rows of [...prefilledTables(scheme), ...tables]) rowsOf.set(rows.table, rows)
  const units = listedUnits(scheme, rowsOf.get('roster'), appraisal)
  const guides: SheetModel[] = []
  const inputs: SheetModel[] = []
  for (const sheet of inputSheets(scheme)) {
    const rows = rowsFor(scheme, sheet, rowsOf.get(sheet.table))
    if (sheet.table === 'confirmations') guides.push(guideSheet(scheme, sheet, rows))
    else inputs.push(inputSheet(scheme, sheet, rows))
  }
  return {
    title: `${scheme.title}工作簿`,
    sheets: [
      ...guides,
      ...inputs,
      summarySheet(scheme, units),
      quotaSheet(scheme, units, appraisal),
      scoresSheet(scheme, units),
      leadersSheet(scheme, units),
      submissionSheet(scheme, units),
      stateSheet(),
    ],
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
