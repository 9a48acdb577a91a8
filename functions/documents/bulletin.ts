import type { Paragraph, Table } from 'docx'
import { AlignmentType, Document, Packer } from 'docx'
import { officialDay } from '#shared/dates/index.ts'
import { countTable, summaryTable, type Attachment } from './attachments.ts'
import { imprint, signature } from './closing.ts'
import { draftBulletin } from './draft-bulletin.ts'
import { gradeLists } from './grade-lists.ts'
import { headline, plainTitle } from './headline.ts'
import type { BulletinInput } from './input.ts'
import { masthead } from './masthead.ts'
import { documentNumber, official } from './official-text.ts'
import { pageOf, TEXT_WIDTH } from './page.ts'
import { blank, body, CHARACTER, firstHeading, line, secondHeading, titleLine } from './paragraphs.ts'
import { sameBytes } from './same-bytes.ts'
import { ruledTable } from './table.ts'
import { fontOf, FANG_SONG, HEI, SIZE } from './typefaces.ts'

/** What a document that is not approved says on every page. */
export const DRAFT_MARK = '初步结果（送审稿）'

/**
 * The bulletin as .docx in the layout of GB/T 9704—2012. Until the cycle is approved it is marked 初步结果（送审稿）
 * and speaks of 拟定等次. The same input gives the same bytes.
 */
export async function writeBulletin(input: BulletinInput): Promise<Uint8Array> {
  const { scheme, appraisal, approval, settings } = input
  const groups = gradeLists(scheme, appraisal)
  if (approval && groups.some((group) => group.open.length > 0)) {
    throw new Error('an approved result leaves no unit without a grade')
  }
  const mark = approval ? undefined : DRAFT_MARK
  const term = approval ? '评定等次' : '拟定等次'
  const day = settings.date ?? approval?.date
  const attachments = [
    summaryTable(scheme, groups, settings.disclosure ?? scheme.bulletin.disclosure, term),
    countTable(scheme, groups, term),
  ]
  const issuers = scheme.bulletin.issuers.map(official)
  const year = day === undefined ? String(scheme.year) : day.slice(0, 4)
  const number = settings.documentNumber
    ? documentNumber(settings.documentNumber)
    : `${scheme.bulletin.documentMark ?? '　　'}〔${year}〕　　号`
  const document = new Document({
    title: plainTitle(scheme),
    creator: issuers.join('、'),
    lastModifiedBy: issuers.join('、'),
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { font: fontOf(FANG_SONG), size: SIZE.three, language: { eastAsia: 'zh-CN' } } } },
    },
    sections: [
      {
        ...pageOf(mark),
        children: [
          ...masthead(issuers, number),
          blank(),
          blank(),
          ...headline(scheme).map(titleLine),
          ...(mark === undefined ? [] : [line('（送审稿）', { align: AlignmentType.CENTER })]),
          blank(),
          ...main(input),
          ...attachmentNote(attachments),
          line('', { keepNext: true }),
          line('', { keepNext: true }),
          ...signature(issuers, day === undefined ? blankDay(year) : officialDay(day)),
          ...attachments.flatMap(attachmentPages),
          blank(20),
          ...imprint(
            scheme.bulletin.copies.map(official),
            official(settings.printedBy ?? ''),
            settings.printedOn === undefined ? blankDay(year) : officialDay(settings.printedOn),
          ),
          blank(20),
        ],
      },
    ],
  })
  return sameBytes(await Packer.pack(document, 'uint8array'), day ?? scheme.period.until)
}

/** The body; its last paragraph goes over with the signature, which never stands on a page without text. */
function main(input: BulletinInput): Paragraph[] {
  const text = draftBulletin(input)
  const last = text.sections.at(-1)?.passages.at(-1)?.paragraphs.at(-1)
  return [
    line(text.recipients),
    body(text.lead),
    ...text.sections.flatMap(({ heading, passages }) => [
      firstHeading(heading),
      ...passages.flatMap((passage) => [
        ...(passage.heading === undefined ? [] : [secondHeading(passage.heading)]),
        ...passage.paragraphs.map((paragraph) => body(paragraph, paragraph === last)),
      ]),
    ]),
  ]
}

/** 附件说明, one line below the text; titles hang under each other. */
function attachmentNote(attachments: readonly Attachment[]): Paragraph[] {
  return [
    line('', { keepNext: true }),
    ...attachments.map(({ title }, index) =>
      line(`${index === 0 ? '附件：' : ''}${index + 1}．${title}`, {
        indent: { left: 6.5 * CHARACTER, hanging: (index === 0 ? 4.5 : 1.5) * CHARACTER },
        keepNext: true,
      }),
    ),
  ]
}

/** Each attachment begins a page: 附件1 in 黑体 on the first line, its title on the third. */
function attachmentPages({ title, columns, rows, notes, narrow }: Attachment, index: number): (Paragraph | Table)[] {
  return [
    line(`附件${index + 1}`, { face: HEI, pageBreakBefore: true }),
    blank(),
    titleLine(title),
    blank(),
    ruledTable(columns, rows, TEXT_WIDTH, narrow ? SIZE.smallFive : SIZE.smallFour),
    ...notes.map((note) => line(note, { size: SIZE.smallFour, pitch: 400 })),
  ]
}

function blankDay(year: string): string {
  return `${year}年　月　日`
}
