import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun, type ISectionOptions } from 'docx'
import { CHARACTER, line } from './paragraphs.ts'
import { fontOf, HEI, SIZE, SONG } from './typefaces.ts'

/** A4 in twips; docx's own millimetres would round it down. */
const A4 = { width: 11_906, height: 16_838 }
/** 天头 37 mm, 订口 28 mm, and what is left around a text area of 156 × 225 mm. */
const MARGIN = { top: 2098, bottom: 1984, left: 1588, right: 1474, header: 1020, footer: 1418 }

/** The width of the text area, 156 mm in twips. */
export const TEXT_WIDTH = A4.width - MARGIN.left - MARGIN.right

/** What every page has: paper, margins, page numbers outside, and `mark` at the head of each page. */
export function pageOf(mark: string | undefined): Omit<ISectionOptions, 'children'> {
  return {
    properties: { page: { size: A4, margin: MARGIN } },
    headers: { default: head(mark), even: head(mark) },
    footers: { default: pageNumber('odd'), even: pageNumber('even') },
  }
}

function head(mark: string | undefined): Header {
  return new Header({
    children: [
      mark === undefined
        ? new Paragraph({})
        : line(mark, { face: HEI, size: SIZE.four, align: AlignmentType.CENTER, color: '808080' }),
    ],
  })
}

/** — 1 — in 四号宋体, one character in from the outer edge: odd pages right, even pages left. */
function pageNumber(side: 'odd' | 'even'): Footer {
  const odd = side === 'odd'
  return new Footer({
    children: [
      new Paragraph({
        alignment: odd ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: odd ? { right: CHARACTER } : { left: CHARACTER },
        children: [
          new TextRun({
            font: { ...fontOf(SONG), ascii: SONG.name, hAnsi: SONG.name },
            size: SIZE.four,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  })
}
