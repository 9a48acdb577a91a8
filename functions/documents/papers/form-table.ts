import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { TEXT_WIDTH } from '../page.ts'
import { FANG_SONG, fontOf, HEI, SIZE, type Typeface } from '../typefaces.ts'
import type { FormField } from './paper.ts'

const LABEL = Math.round(TEXT_WIDTH * 0.2)
const HALF = Math.round(TEXT_WIDTH * 0.3)
const WIDTHS = [LABEL, HALF, LABEL, TEXT_WIDTH - 2 * LABEL - HALF] as const
/** The height of a line of writing, about 9 mm. */
const WRITING = 500

/** A form: labels in 黑体, two fields a line, a wide field by itself; empty fields leave room to write. */
export function formTable(fields: readonly FormField[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...WIDTHS],
    rows: linesOf(fields).map(
      (line) =>
        new TableRow({
          cantSplit: true,
          height: { value: WRITING * Math.max(...line.map(({ lines = 1 }) => lines)), rule: HeightRule.ATLEAST },
          children: line.flatMap(({ label, text }, at) => [
            cell(label, WIDTHS[at === 0 ? 0 : 2], HEI, 1),
            line.length === 1
              ? cell(text, TEXT_WIDTH - LABEL, FANG_SONG, 3)
              : cell(text, WIDTHS[at === 0 ? 1 : 3], FANG_SONG, 1),
          ]),
        }),
    ),
  })
}

/** Fields by line: a wide one alone, others in pairs, a last single one over the whole width. */
function linesOf(fields: readonly FormField[]): FormField[][] {
  const lines: FormField[][] = []
  let open: FormField[] | undefined
  for (const field of fields) {
    if (field.wide) {
      lines.push([field])
      open = undefined
    } else if (open) {
      open.push(field)
      open = undefined
    } else {
      open = [field]
      lines.push(open)
    }
  }
  return lines
}

function cell(text: string, width: number, face: Typeface, span: number): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    columnSpan: span,
    children: text.split('\n').map(
      (part) =>
        new Paragraph({
          alignment: face === HEI ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: { line: 360, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
          children: [new TextRun({ text: part, font: fontOf(face), size: SIZE.smallFour })],
        }),
    ),
  })
}
