import type { Appraisal } from '#shared/engine/result.ts'
import type { Finding, Place, Severity } from '#shared/findings.ts'
import { describeBasis, namesOf, placeText, sentence } from '#shared/messages/index.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { escapeXml } from './xml.ts'

/** Numbers of the cell formats the sheet uses, as they were added to the file's styles. */
export interface FindingStyles {
  readonly title: number
  readonly plain: number
  readonly heading: number
  readonly cell: number
}

const SEVERITY: Readonly<Record<Severity, string>> = { error: '须改正', warning: '请核对', note: '说明' }
const ORDER: readonly Severity[] = ['error', 'warning', 'note']
const HEADINGS = ['序号', '程度', '位置', '问题', '依据']
const FROM = 6
/** So many places are named in one cell. */
const NAMED_PLACES = 5
/** Chinese characters that fit on a line of columns C, D and E, and a line's height in points. */
const CHARACTERS_A_LINE = [16, 33, 17]
const LINE_HEIGHT = 15
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** 校验结果 as a worksheet: what was computed with what, and every finding with its cell, the gravest first. */
export function findingsSheet(
  scheme: Scheme,
  appraisal: Appraisal,
  findings: readonly Finding[],
  styles: FindingStyles,
): string {
  const names = namesOf(scheme, appraisal.results)
  const sorted = ORDER.flatMap((severity) => findings.filter((one) => one.severity === severity))
  const counts = ORDER.map(
    (severity) => `${SEVERITY[severity]} ${sorted.filter((one) => one.severity === severity).length} 条`,
  )
  const head = [
    row(1, [text('A1', '校验结果', styles.title)], 30),
    row(2, [text('A2', `考核办法及版本:${scheme.id}@${scheme.version}  计算版本:${appraisal.engine}`, styles.plain)]),
    row(3, [text('A3', `共 ${sorted.length} 条:${counts.join(',')}`, styles.plain)]),
    row(4, [text('A4', '“汇总”“名额”中是计算所得的数值,为初步结果;改动数据后请重新提交校验。', styles.plain)]),
    row(
      FROM,
      HEADINGS.map((heading, index) => text(`${'ABCDE'[index] ?? ''}${FROM}`, heading, styles.heading)),
      24,
    ),
  ]
  const body = sorted.map((one, index) => {
    const at = FROM + 1 + index
    const places = one.places.slice(0, NAMED_PLACES).map((place) => placeText(place, 'zh-CN'))
    const more = one.places.length > NAMED_PLACES ? `等 ${one.places.length} 处` : ''
    const basis = one.basis ? describeBasis(one.basis, 'zh-CN') : ''
    const words = [`${places.join('、')}${more}`, sentence(one, 'zh-CN', names), basis] as const
    const lines = Math.max(1, ...words.map((text, index) => Math.ceil(text.length / (CHARACTERS_A_LINE[index] ?? 1))))
    return row(
      at,
      [
        `<c r="A${at}" s="${styles.cell}"><v>${index + 1}</v></c>`,
        text(`B${at}`, SEVERITY[one.severity], styles.cell),
        text(`C${at}`, words[0], styles.cell),
        text(`D${at}`, words[1], styles.cell),
        text(`E${at}`, words[2], styles.cell),
      ],
      lines * LINE_HEIGHT + 4,
    )
  })
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">` +
    `<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${FROM}" topLeftCell="A${FROM + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>` +
    `<cols>${[6, 10, 34, 70, 36].map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>` +
    `<sheetData>${[...head, ...body].join('')}</sheetData>${links(sorted)}` +
    `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`
  )
}

/** Each finding leads to its first cell. */
function links(findings: readonly Finding[]): string {
  const made = findings.flatMap(({ places }, index) => {
    const place = places.find((one): one is Extract<Place, { kind: 'cell' }> => one.kind === 'cell')
    if (!place) return []
    const target = `'${place.sheet.replaceAll("'", "''")}'!${place.address}`
    return [`<hyperlink ref="C${FROM + 1 + index}" location="${escapeXml(target)}"/>`]
  })
  return made.length === 0 ? '' : `<hyperlinks>${made.join('')}</hyperlinks>`
}

function row(at: number, cells: readonly string[], height?: number): string {
  return `<row r="${at}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>${cells.join('')}</row>`
}

function text(address: string, value: string, style: number): string {
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`
}
