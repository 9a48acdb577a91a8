import type { Workbook } from 'hucre/xlsx'
import { plainVersions } from '#shared/scheme/versions-text.ts'
import { columnLetters } from '#shared/workbook/address.ts'
import { SCHEME_NAME } from '#shared/workbook/sheet-names.ts'
import type { CellPatch } from './patch-cells.ts'

const CELL = /^'?(.+?)'?!\$?([A-Z]+)\$?(\d+)$/

/** What the workbook's cell for the scheme is to hold, by sheet: nothing where it names the same versions already. */
export function schemePatches(workbook: Workbook, named: string): Map<string, ReadonlyMap<string, CellPatch>> {
  const patches = new Map<string, ReadonlyMap<string, CellPatch>>()
  const range = workbook.namedRanges?.find(({ name }) => name === SCHEME_NAME)?.range
  const [, quoted = '', column = '', row = ''] = CELL.exec(range ?? '') ?? []
  const name = quoted.replaceAll("''", "'")
  const sheet = workbook.sheets.find((one) => one.name === name)
  if (!sheet) return patches
  const standing = sheet.rows[Number(row) - 1]?.find((_, at) => columnLetters(at) === column)
  if (typeof standing === 'string' && plainVersions(standing) === named) return patches
  return patches.set(name, new Map([[`${column}${row}`, { value: named }]]))
}
