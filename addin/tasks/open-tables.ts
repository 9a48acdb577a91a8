import { SCHEME_NAME } from '#shared/workbook/sheet-names.ts'
import { readWorkbook } from '../excel/read-workbook.ts'
import { readNamedCell } from '../excel/named-cell.ts'
import type { Runtime } from '../runtime/create-runtime.ts'
import type { SchemesNamed } from '../service/schemes-named.ts'
import { readTables, type WorkbookTables } from '../sync/read-tables.ts'

/** The open workbook's tables and the schemes they are scored by; they are read by the last of them. */
export interface OpenTables extends WorkbookTables, SchemesNamed {}

/** Reads the open workbook by the schemes it names, else by those given. */
export async function openTables({ evaluations }: Runtime, otherwise: string): Promise<OpenTables> {
  const named = (await readNamedCell(SCHEME_NAME)) ?? ''
  const [schemes, open] = await Promise.all([evaluations.schemesOf(named === '' ? otherwise : named), readWorkbook()])
  return { ...readTables(open, schemes.scheme), ...schemes }
}
