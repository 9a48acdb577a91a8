import { AlignmentType, BorderStyle, Document, Packer, Paragraph, type Table } from 'docx'
import { pageOf, TEXT_WIDTH } from '../page.ts'
import { blank, body, CHARACTER, firstHeading, line, titleLine } from '../paragraphs.ts'
import { sameBytes } from '../same-bytes.ts'
import { ruledTable } from '../table.ts'
import { FANG_SONG, fontOf, KAI, SIZE } from '../typefaces.ts'
import { formTable } from './form-table.ts'
import type { Paper, PaperBlock } from './paper.ts'

/** Columns above which a table is set in smaller type. */
const MANY_COLUMNS = 6

/** A paper as .docx on A4 in the office's faces. The same paper gives the same bytes. */
export async function writePaper({ title, subtitle, mark, office, day, blocks }: Paper): Promise<Uint8Array> {
  const document = new Document({
    title: subtitle === undefined ? title : `${title}${subtitle}`,
    creator: office,
    lastModifiedBy: office,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { font: fontOf(FANG_SONG), size: SIZE.three, language: { eastAsia: 'zh-CN' } } } },
    },
    sections: [
      {
        ...pageOf(mark),
        children: [...heading(title, subtitle), ...blocks.flatMap((block, at) => printed(block, blocks[at + 1]))],
      },
    ],
  })
  return sameBytes(await Packer.pack(document, 'uint8array'), day)
}

function heading(title: string, subtitle?: string): Paragraph[] {
  return [
    ...title.split('\n').map(titleLine),
    ...(subtitle === undefined ? [] : [line(subtitle, { face: KAI, align: AlignmentType.CENTER })]),
    blank(),
  ]
}

function printed(block: PaperBlock, next: PaperBlock | undefined): (Paragraph | Table)[] {
  if ('recipient' in block) return [line(`${block.recipient}：`)]
  if ('body' in block) return [body(block.body, next !== undefined && ('table' in next || 'signature' in next))]
  if ('heading' in block) return [firstHeading(block.heading)]
  if ('note' in block) return [line(block.note, { size: SIZE.smallFour, pitch: 400 })]
  if ('table' in block) {
    const { columns, rows } = block.table
    const size = columns.length > MANY_COLUMNS ? SIZE.smallFive : SIZE.smallFour
    return [ruledTable(columns, rows, TEXT_WIDTH, size), blank(240)]
  }
  if ('form' in block) return [formTable(block.form), blank(240)]
  if ('signature' in block) {
    const { by, day } = block.signature
    return [
      line('', { keepNext: true }),
      line(by, { align: AlignmentType.RIGHT, indent: { right: 2 * CHARACTER }, keepNext: true }),
      line(day, { align: AlignmentType.RIGHT, indent: { right: 2 * CHARACTER } }),
    ]
  }
  if ('signers' in block)
    return [line(block.signers.map((one) => `${one}：`).join('　　　　　　'), { size: SIZE.four })]
  if ('nextPage' in block) {
    return [line('', { pageBreakBefore: true, pitch: 20 }), titleLine(block.nextPage), blank()]
  }
  return [cutLine(), titleLine(block.cutOff), blank(300)]
}

function cutLine(): Paragraph {
  return new Paragraph({
    spacing: { before: 240, after: 240 },
    border: { bottom: { style: BorderStyle.DASHED, size: 6, space: 1 } },
    keepNext: true,
  })
}
