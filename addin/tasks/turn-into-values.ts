import { canonicalJson } from '#shared/canonical-json.ts'
import type { Cell } from '#shared/tables/index.ts'
import { SCHEME_NAME } from '#shared/workbook/sheet-names.ts'
import { addSheetRows } from '../excel/add-sheet-rows.ts'
import { freezeValues } from '../excel/freeze-values.ts'
import { readNamedCell } from '../excel/named-cell.ts'

/** 转为数值: formulas give way to values, with a note of scheme version, time and hash; gives how many formulas. */
export async function turnIntoValues(sheet: string, headings: readonly string[], now: Date): Promise<number> {
  const scheme = (await readNamedCell(SCHEME_NAME)) ?? ''
  const frozen = await freezeValues()
  if (frozen.length === 0) return 0
  const rows = await Promise.all(
    frozen.map(async (one): Promise<Cell[]> => {
      const hash = await sha256(canonicalJson(one.values.map((row) => row.map(String))))
      return [now.toISOString(), scheme, one.sheet, one.address, `'${one.formula}`, hash]
    }),
  )
  await addSheetRows(sheet, headings, rows)
  return frozen.length
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
