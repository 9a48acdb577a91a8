import { AlignmentType, LineRuleType, Paragraph, TextRun, type IIndentAttributesProperties } from 'docx'
import { FANG_SONG, fontOf, HEI, KAI, SIZE, TITLE_SONG, type Typeface } from './typefaces.ts'

/** 28.95 pt: 22 lines fill the text area of 225 mm; at 29 pt only 21 would fit. */
export const LINE_PITCH = 579

/** −0.25 pt: 28 characters of 三号 fill a line of 156 mm. */
const NARROWER = -5

/** One full-width character of 三号, in twips. */
export const CHARACTER = 320

/** How a paragraph of one run looks; the body's look where left out. */
export interface Look {
  readonly face?: Typeface
  readonly size?: number
  readonly color?: string
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType]
  readonly indent?: IIndentAttributesProperties
  /** Exact line pitch in twips. */
  readonly pitch?: number
  readonly keepNext?: boolean
  readonly pageBreakBefore?: boolean
  readonly outlineLevel?: number
}

/** A paragraph of one run, its lines at an exact pitch so that a page holds 22. */
export function line(text: string, look: Look = {}): Paragraph {
  const { face = FANG_SONG, size = SIZE.three, align = AlignmentType.LEFT, indent, pitch = LINE_PITCH } = look
  return new Paragraph({
    alignment: align,
    spacing: { line: pitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    ...(indent ? { indent } : {}),
    keepNext: look.keepNext ?? false,
    pageBreakBefore: look.pageBreakBefore ?? false,
    ...(look.outlineLevel === undefined ? {} : { outlineLevel: look.outlineLevel }),
    children: [
      new TextRun({
        text,
        font: fontOf(face),
        size,
        ...(size === SIZE.three ? { characterSpacing: NARROWER } : {}),
        ...(look.color ? { color: look.color } : {}),
      }),
    ],
  })
}

/** A blank line; `pitch` twips high when given. */
export function blank(pitch = LINE_PITCH): Paragraph {
  return line('', { pitch })
}

/** A paragraph of the body: justified, first line two characters in; it stays with what follows if that is a table. */
export function body(text: string, keepNext = false): Paragraph {
  return line(text, { align: AlignmentType.BOTH, indent: { firstLine: 2 * CHARACTER, firstLineChars: 200 }, keepNext })
}

/** 一、 in 黑体; it stays with what follows. */
export function firstHeading(text: string): Paragraph {
  return line(text, {
    face: HEI,
    indent: { firstLine: 2 * CHARACTER, firstLineChars: 200 },
    keepNext: true,
    outlineLevel: 0,
  })
}

/** （一） in 楷体; it stays with what follows. */
export function secondHeading(text: string): Paragraph {
  return line(text, {
    face: KAI,
    indent: { firstLine: 2 * CHARACTER, firstLineChars: 200 },
    keepNext: true,
    outlineLevel: 1,
  })
}

/** A line of the title: 二号小标宋, centred. */
export function titleLine(text: string): Paragraph {
  return line(text, { face: TITLE_SONG, size: SIZE.two, align: AlignmentType.CENTER, keepNext: true })
}
