import {
  AlignmentType,
  FrameAnchorType,
  FrameWrap,
  HorizontalPositionAlign,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  UnderlineType,
  VerticalPositionAlign,
  WidthType,
  type IIndentAttributesProperties,
  type IParagraphOptions,
} from 'docx'
import { widthOf } from './official-text.ts'
import { TEXT_WIDTH } from './page.ts'
import { CHARACTER, line } from './paragraphs.ts'
import { NO_BORDERS } from './table.ts'
import { FANG_SONG, fontOf, SIZE } from './typefaces.ts'

/** 署名 and 成文日期: the date four characters from the right; one issuer centred over it, several side by side. */
export function signature(issuers: readonly string[], date: string): (Paragraph | Table)[] {
  const [only = ''] = issuers
  const above = issuers.length === 1 ? signedBy(only, date) : sideBySide(issuers)
  return [above, line(date, { align: AlignmentType.RIGHT, indent: { right: 4 * CHARACTER } })]
}

function signedBy(issuer: string, date: string): Paragraph {
  const right = Math.max(0, 4 + (widthOf(date) - widthOf(issuer)) / 2)
  return line(issuer, { align: AlignmentType.RIGHT, indent: { right: Math.round(right * CHARACTER) }, keepNext: true })
}

/** Two names a line, in the issuers' order; table rows keep together with the date below. */
function sideBySide(issuers: readonly string[]): Table {
  const width = Math.floor(TEXT_WIDTH / 2)
  const rows = Array.from({ length: Math.ceil(issuers.length / 2) }, (_, index) =>
    issuers.slice(2 * index, 2 * index + 2),
  )
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: 2 * width, type: WidthType.DXA },
    columnWidths: [width, width],
    borders: { ...NO_BORDERS },
    rows: rows.map(
      (names) =>
        new TableRow({
          cantSplit: true,
          children: [0, 1].map(
            (index) =>
              new TableCell({
                width: { size: width, type: WidthType.DXA },
                borders: NO_BORDERS,
                margins: { left: 0, right: 0 },
                children: [line(names[index] ?? '', { align: AlignmentType.CENTER, keepNext: true })],
              }),
          ),
        }),
    ),
  })
}

/** 版记 on the lower edge of the last page: 抄送, then who printed it and when, between rules as wide as the text. */
export function imprint(copies: readonly string[], printedBy: string, printedOn: string): Paragraph[] {
  const copied = copies.length > 0 ? [framed(`抄送：${copies.join('，')}。`, COPY_INDENT), rule(THIN)] : []
  return [rule(THICK), ...copied, framed(`${printedBy}\t${printedOn}印发`, { left: FOUR, right: FOUR }), rule(THICK)]
}

/** One character of 四号, in twips. */
const FOUR = 280
const COPY_INDENT = { left: 4 * FOUR, hanging: 3 * FOUR, right: FOUR }
/** Type sizes in half points whose underline is about 0.35 mm and 0.25 mm thick. */
const THICK = 28
const THIN = 20

/** Paragraphs of equal frames stand in one frame, which lies on the lower edge of the text area. */
const FRAME: NonNullable<IParagraphOptions['frame']> = {
  type: 'alignment',
  width: TEXT_WIDTH,
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
  alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
  wrap: FrameWrap.AROUND,
}

function framed(text: string, indent: IIndentAttributesProperties): Paragraph {
  return new Paragraph({
    frame: FRAME,
    indent,
    spacing: { line: 400, lineRule: LineRuleType.EXACT, before: 60, after: 0 },
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - FOUR }],
    children: [new TextRun({ text, font: fontOf(FANG_SONG), size: SIZE.four })],
  })
}

/** A rule as an underlined tab: LibreOffice loses a frame whose paragraphs have borders. */
function rule(size: number): Paragraph {
  return new Paragraph({
    frame: FRAME,
    spacing: { line: 120, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [new TextRun({ text: '\t', size, underline: { type: UnderlineType.SINGLE } })],
  })
}
