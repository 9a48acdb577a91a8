import { finding, type Finding } from '#shared/findings.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { Cell, TableRows } from '#shared/tables/index.ts'
import {
  mergeReadings,
  readSheet,
  type CellOf,
  type KnownIndicator,
  type ReadContext,
  type SheetReading,
} from '#shared/workbook/index.ts'
import { inputSheets, isComputedSheet } from '#shared/workbook/sheet-names.ts'
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
    .filter(({ name, veryHidden }) => !veryHidden && !isComputedSheet(name))
    .map((sheet) => ({ sheet: sheet.name, cells: cellsOf(sheet) }))
  const plain: ReadContext = { scheme }
  const indicators = sheets
    .filter(({ sheet }) => sheet === '指标')
    .flatMap((sheet) => indicatorsOf(readSheet(sheet, plain)))
  const context: ReadContext = indicators.length > 0 ? { scheme, indicators } : plain
  const own = new Set(inputSheets(scheme).map(({ name }) => name))
  const readings = sheets.map((sheet) => readSheet(sheet, context))
  return {
    ...mergeReadings(readings),
    findings: readings.flatMap((reading) => (isOfficesOwn(reading, own) ? [leftAlone(reading)] : reading.findings)),
  }
}

/** A sheet that is none of ours: it neither has one of our names nor headings that are almost one of our tables. */
function isOfficesOwn(reading: SheetReading, own: ReadonlySet<string>): boolean {
  if (reading.recognised === 'yes' || own.has(reading.sheet)) return false
  return !reading.findings.some(
    ({ problem }) => problem.code === 'heading-unknown' || problem.code === 'table-ambiguous',
  )
}

function leftAlone(reading: SheetReading): Finding {
  const headings = reading.findings.flatMap(({ problem }) =>
    problem.code === 'table-unrecognised' ? problem.headings : [],
  )
  return finding('note', { code: 'table-unrecognised', headings }, [{ kind: 'sheet', sheet: reading.sheet }])
}

function indicatorsOf(reading: SheetReading): KnownIndicator[] {
  return reading.tables.flatMap(({ table, columns, rows }) => {
    if (table !== 'indicators') return []
    const at = (row: readonly Cell[], key: string): Cell => row[columns.indexOf(key)] ?? null
    return rows.map((row) => ({
      title: String(at(row, 'indicator') ?? ''),
      part: String(at(row, 'part') ?? ''),
      maxPoints: at(row, 'maxPoints'),
    }))
  })
}
