import type { Cell } from '#shared/tables/index.ts'
import { addressOf } from '#shared/workbook/index.ts'
import { cellXml } from './cell-xml.ts'
import { escapeXml } from './xml.ts'

/** A sheet that is added to someone's file: cells with the numbers of their formats. */
export interface PlainSheet {
  readonly rows: readonly {
    readonly cells: readonly { readonly value: Cell; readonly style: number }[]
    readonly height?: number
  }[]
  readonly widths: readonly number[]
  /** Rows that stay in sight. */
  readonly frozen: number
  /** Cells that lead to another cell of the file. */
  readonly links?: readonly { readonly from: string; readonly to: string }[]
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The worksheet part of a plain sheet; it prints in A4 landscape, one page wide. */
export function plainSheetXml({ rows, widths, frozen, links = [] }: PlainSheet): string {
  const cols = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  const data = rows.map(({ cells, height }, row) => {
    const made = cells.map(({ value, style }, column) =>
      cellXml({ prefix: '', address: addressOf(row, column), attributes: ` s="${style}"`, content: '' }, value, false),
    )
    return `<row r="${row + 1}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>${made.join('')}</row>`
  })
  const hyperlinks = links.map(({ from, to }) => `<hyperlink ref="${from}" location="${escapeXml(to)}"/>`)
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">` +
    `<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">` +
    `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols><sheetData>${data.join('')}</sheetData>` +
    (hyperlinks.length === 0 ? '' : `<hyperlinks>${hyperlinks.join('')}</hyperlinks>`) +
    `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`
  )
}
