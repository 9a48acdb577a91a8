import type { Finding } from '#shared/findings.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { TableRows } from '#shared/tables/index.ts'
import { isComputedSheet } from '#shared/workbook/sheet-names.ts'
import { knownIndicators, mergeReadings, readSheet, type CellOf, type SheetReading } from '#shared/workbook/index.ts'
import type { OpenSheet } from '../excel/read-workbook.ts'

/** A sheet of the workbook with what was read from it. */
export interface ReadSheet extends SheetReading {
  readonly open: OpenSheet
}

/** The input tables of the open workbook. */
export interface WorkbookTables {
  readonly sheets: readonly ReadSheet[]
  readonly tables: readonly TableRows[]
  readonly cellOf: CellOf
  /** What there is to say of the cells read. */
  readonly findings: readonly Finding[]
  /** Sheets that hold no table of ours and were left alone. */
  readonly leftAlone: readonly string[]
}

/** Reads every sheet that may hold input; sheets with indicators across are read once the indicators are known. */
export function readTables(open: readonly OpenSheet[], scheme: Scheme): WorkbookTables {
  const inputs = open.filter(({ sheet }) => !isComputedSheet(sheet, scheme))
  const alone = inputs.map((one) => read(one, scheme, []))
  const indicators = knownIndicators(alone.flatMap(({ tables }) => tables))
  const sheets = alone.map((one) => (one.recognised === 'yes' ? one : read(one.open, scheme, indicators)))
  const ours = sheets.filter(({ recognised }) => recognised !== 'no')
  return {
    sheets: ours,
    ...mergeReadings(ours),
    findings: ours.flatMap(({ findings }) => findings),
    leftAlone: sheets.filter(({ recognised }) => recognised === 'no').map(({ sheet }) => sheet),
  }
}

function read(open: OpenSheet, scheme: Scheme, indicators: ReturnType<typeof knownIndicators>): ReadSheet {
  return { ...readSheet(open, { scheme, indicators, serialDates: true }), open }
}
