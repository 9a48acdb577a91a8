import type { Finding } from '#shared/findings.ts'
import { documentSheets, sheetsDocument, type UploadedSheet } from '#shared/scheme-workbook/index.ts'
import { contentOf } from '#shared/scheme/read-document.ts'
import type { Cell } from '#shared/tables/index.ts'
import { shippedDocument } from '../../schemes/shipped.ts'

const shipped = documentSheets(contentOf(shippedDocument('yinhai/2016.yaml')))

/** The workbook's sheets, one of them changed. */
export function changed(name: string, change: (rows: Cell[][], headings: readonly string[]) => void): UploadedSheet[] {
  return shipped.map((sheet) => {
    const rows = sheet.rows.map((row) => [...row])
    if (sheet.name === name) change(rows, sheet.headings)
    return { name: sheet.name, cells: [sheet.headings, ...rows] }
  })
}

/** One cell changed: in the row whose first cell is `row`, under a heading. */
export function withCell(sheet: string, row: string, heading: string, value: Cell): UploadedSheet[] {
  return changed(sheet, (rows, headings) => {
    const found = rows.find(([first]) => first === row)
    if (!found) throw new Error(`${sheet} has no row ${row}`)
    found[headings.indexOf(heading)] = value
  })
}

/** What is found in a workbook: each problem with its place. */
export function told(sheets: readonly UploadedSheet[]): unknown[] {
  return sheetsDocument(sheets, '示例').findings.map(({ problem, places: [place] }) => ({ ...problem, place }))
}

/** A cell. */
export function at(sheet: string, address: string): Finding['places'][number] {
  return { kind: 'cell', sheet, address }
}
