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
  VerticalMergeType,
  WidthType,
} from 'docx'
import { blank, line } from './paragraphs.ts'
import { TEXT_WIDTH } from './page.ts'
import { NO_BORDERS } from './table.ts'
import { fontOf, TITLE_SONG } from './typefaces.ts'

const RED = 'FF0000'
/** The mark's upper edge stands 35 mm below that of the text area. */
const ABOVE_MARK = 1984

/**
 * 版头: the issuers in red, 文件 beside them (centred on the names when they are several), 发文字号 two lines below,
 * and the red rule 4 mm under it.
 */
export function masthead(issuers: readonly string[], number: string): (Paragraph | Table)[] {
  return [
    blank(ABOVE_MARK),
    issuers.length === 1 ? single(issuers[0] ?? '') : joint(issuers),
    blank(),
    blank(),
    line(number, { align: AlignmentType.CENTER }),
    new Paragraph({
      spacing: { line: 227, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: RED, space: 0 } },
    }),
  ]
}

function single(issuer: string): Paragraph {
  const name = issuer.endsWith('文件') ? issuer : `${issuer}文件`
  const size = Math.min(96, Math.floor((2 * TEXT_WIDTH) / 20 / name.length))
  return line(name, { face: TITLE_SONG, color: RED, size, align: AlignmentType.CENTER, pitch: size * 12 })
}

/** Names one below the other over the same width, 文件 at their right. */
function joint(issuers: readonly string[]): Table {
  const names = Math.round(TEXT_WIDTH * 0.78)
  const longest = Math.max(...issuers.map((issuer) => issuer.length))
  const size = Math.min(72, Math.floor((2 * (names - 200)) / 20 / longest))
  const cell = (
    text: string,
    width: number,
    half: number,
    align: (typeof AlignmentType)[keyof typeof AlignmentType],
  ) => ({
    width: { size: width, type: WidthType.DXA },
    borders: NO_BORDERS,
    margins: { left: 0, right: 0 },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment: align,
        spacing: { line: size * 15, lineRule: LineRuleType.EXACT },
        children: [new TextRun({ text, font: fontOf(TITLE_SONG), size: half, color: RED })],
      }),
    ],
  })
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [names, TEXT_WIDTH - names],
    borders: { ...NO_BORDERS },
    rows: issuers.map(
      (issuer, index) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell(cell(issuer, names, size, AlignmentType.DISTRIBUTE)),
            new TableCell({
              ...cell(index === 0 ? '文件' : '', TEXT_WIDTH - names, Math.min(88, size + 20), AlignmentType.CENTER),
              verticalMerge: index === 0 ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
            }),
          ],
        }),
    ),
  })
}
