import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type ITableCellBorders,
} from 'docx'
import { FANG_SONG, fontOf, HEI, SIZE, type Typeface } from './typefaces.ts'

/** A column of a printed table: heading, share of the width, and whether its text runs from the left. */
export interface PrintedColumn {
  readonly heading: string
  /** Relative width. */
  readonly width: number
  readonly align?: 'left' | 'center'
}

/** A row of cells, or a row with one text across the table. */
export type PrintedRow = readonly string[] | { readonly across: string }

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
/** A cell without any border. */
export const NO_BORDERS: ITableCellBorders = { top: NONE, bottom: NONE, left: NONE, right: NONE }

/** A ruled table as wide as the text; its heading row is repeated on every page and no row is torn apart. */
export function ruledTable(
  columns: readonly PrintedColumn[],
  rows: readonly PrintedRow[],
  width: number,
  size: number = SIZE.smallFour,
): Table {
  const share = columns.reduce((sum, column) => sum + column.width, 0)
  const widths = columns.map((column) => Math.floor((column.width * width) / share))
  widths[widths.length - 1] = width - widths.slice(0, -1).reduce((sum, one) => sum + one, 0)
  const cells = (texts: readonly string[], face: Typeface): TableCell[] =>
    columns.map(({ align }, index) => {
      const look = { face, size, align: face === HEI ? ('center' as const) : (align ?? 'center') }
      return cell(texts[index] ?? '', widths[index] ?? 0, look)
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells(
          columns.map((column) => column.heading),
          HEI,
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children:
              'across' in row
                ? [cell(row.across, width, { face: HEI, size, align: 'left', span: columns.length, keepNext: true })]
                : cells(row, FANG_SONG),
          }),
      ),
    ],
  })
}

interface CellLook {
  readonly face: Typeface
  readonly size: number
  readonly align: 'left' | 'center'
  readonly span?: number
  readonly keepNext?: boolean
}

function cell(text: string, width: number, { face, size, align, span = 1, keepNext = false }: CellLook): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 40, right: 40 },
    columnSpan: span,
    children: [
      new Paragraph({
        alignment: align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
        spacing: { line: Math.round(size * 14), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
        keepNext,
        children: [new TextRun({ text, font: fontOf(face), size })],
      }),
    ],
  })
}
