import type { Scheme } from '#shared/scheme/schema.ts'
import { SCHEME_NAME } from '#shared/workbook/sheet-names.ts'
import { readWorkbook } from '../excel/read-workbook.ts'
import { readNamedCell } from '../excel/named-cell.ts'
import type { Runtime } from '../runtime/create-runtime.ts'
import { readTables, type WorkbookTables } from '../sync/read-tables.ts'

/** The open workbook's tables and the scheme they were read by. */
export interface OpenTables extends WorkbookTables {
  readonly scheme: Scheme
  readonly schemeName: string
}

/** Reads the open workbook by the scheme it names, else by the one given. */
export async function openTables({ evaluations }: Runtime, otherwise: string): Promise<OpenTables> {
  const schemeName = (await readNamedCell(SCHEME_NAME)) ?? otherwise
  const [scheme, open] = await Promise.all([evaluations.schemeOf(schemeName), readWorkbook()])
  return { ...readTables(open, scheme), scheme, schemeName }
}
