import { finding, type Finding } from '#shared/findings.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { TableRows } from '#shared/tables/index.ts'
import { knownIndicators, mergeReadings, readSheet, type CellOf, type SheetReading } from '#shared/workbook/index.ts'
import { isComputedSheet } from '#shared/workbook/sheet-names.ts'
import { cellsOf, openWorkbook } from './open-workbook.ts'

/** What a workbook holds: rows by table, what there is to say of its sheets, and the cell of each row. */
export interface WorkbookReading {
  readonly tables: readonly TableRows[]
  readonly findings: readonly Finding[]
  readonly cellOf: CellOf
}

/** Reads the input sheets of an .xlsx file; computed and printed sheets are no input, the office's own sheets are left alone. */
export async function readWorkbook(bytes: Uint8Array, scheme: Scheme): Promise<WorkbookReading> {
  const workbook = await openWorkbook(bytes)
  const sheets = workbook.sheets
    .filter(({ name, veryHidden }) => !veryHidden && !isComputedSheet(name, scheme))
    .map((sheet) => ({ sheet: sheet.name, cells: cellsOf(sheet) }))
  const alone = sheets.map((sheet) => readSheet(sheet, { scheme }))
  const indicators = knownIndicators(alone.flatMap(({ tables }) => tables))
  // a sheet with indicators across is read with the maxima of this workbook's own 指标
  const readings = indicators.length === 0 ? alone : sheets.map((sheet) => readSheet(sheet, { scheme, indicators }))
  return {
    ...mergeReadings(readings),
    findings: readings.flatMap((reading) => (reading.recognised === 'no' ? [leftAlone(reading)] : reading.findings)),
  }
}

function leftAlone(reading: SheetReading): Finding {
  const headings = reading.findings.flatMap(({ problem }) =>
    problem.code === 'table-unrecognised' ? problem.headings : [],
  )
  return finding('note', { code: 'table-unrecognised', headings }, [{ kind: 'sheet', sheet: reading.sheet }])
}
