import { AlignmentType, Document, Packer } from 'docx'
import { officialDay } from '#shared/dates/index.ts'
import { draftMethodPaper } from './draft-method-paper.ts'
import { plainTitle } from './headline.ts'
import type { MethodPaperInput } from './input.ts'
import { chineseNumeral, official } from './official-text.ts'
import { pageOf, TEXT_WIDTH } from './page.ts'
import { blank, body, CHARACTER, firstHeading, line, titleLine } from './paragraphs.ts'
import { sameBytes } from './same-bytes.ts'
import { ruledTable } from './table.ts'
import { FANG_SONG, fontOf, KAI, SIZE } from './typefaces.ts'

const MARK = '内部材料　供审议使用　不对外公布'

/**
 * 计分口径说明 as .docx: the internal paper with readings, parameters, seats, ties, rulings, adjustments and vetoes.
 * The same input gives the same bytes.
 */
export async function writeMethodPaper(input: MethodPaperInput): Promise<Uint8Array> {
  const { scheme } = input
  const office = official(scheme.regulation.interpretedBy)
  const subtitle = `（${official(scheme.title)}${input.approval ? '' : '，初步结果'}）`
  const document = new Document({
    title: `计分口径说明：${plainTitle(scheme)}`,
    creator: office,
    lastModifiedBy: office,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { font: fontOf(FANG_SONG), size: SIZE.three, language: { eastAsia: 'zh-CN' } } } },
    },
    sections: [
      {
        ...pageOf(MARK),
        children: [
          titleLine('计分口径说明'),
          line(subtitle, { face: KAI, align: AlignmentType.CENTER }),
          blank(),
          ...draftMethodPaper(input).flatMap(({ title, paragraphs, table }, index) => [
            firstHeading(`${chineseNumeral(index + 1)}、${title}`),
            ...paragraphs.map((paragraph, at) => body(paragraph, table !== undefined && at === paragraphs.length - 1)),
            ...(table ? [ruledTable(table.columns, table.rows, TEXT_WIDTH, SIZE.small), blank(240)] : []),
          ]),
          blank(),
          line(office, { align: AlignmentType.RIGHT, keepNext: true }),
          line(officialDay(input.date), { align: AlignmentType.RIGHT, indent: { right: 2 * CHARACTER } }),
        ],
      },
    ],
  })
  return sameBytes(await Packer.pack(document, 'uint8array'), input.date)
}
