import type { Appraisal } from '#shared/engine/result.ts'
import type { Finding, Place, Severity } from '#shared/findings.ts'
import { describeBasis, namesOf, placeText, sentence } from '#shared/messages/index.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { addressOf } from '#shared/workbook/index.ts'
import type { AddedStyles } from './add-styles.ts'
import type { PlainSheet } from './plain-sheet.ts'

const SEVERITY: Readonly<Record<Severity, string>> = { error: '须改正', warning: '请核对', note: '说明' }
const ORDER: readonly Severity[] = ['error', 'warning', 'note']
const HEADINGS = ['序号', '程度', '位置', '问题', '依据']
/** So many places are named in one cell. */
const NAMED_PLACES = 5
/** Chinese characters that fit on a line of 位置, 问题 and 依据, and a line's height in points. */
const CHARACTERS_A_LINE = [16, 33, 17]
const LINE_HEIGHT = 15

/** 校验结果: what was computed with what, and every finding with its cell, the gravest first; `remarks` are said above them. */
export function findingsSheet(
  scheme: Scheme,
  appraisal: Appraisal,
  findings: readonly Finding[],
  remarks: readonly string[],
  styles: AddedStyles,
): PlainSheet {
  const names = namesOf(scheme, appraisal.results)
  const sorted = ORDER.flatMap((severity) => findings.filter((one) => one.severity === severity))
  const counts = ORDER.map(
    (severity) => `${SEVERITY[severity]} ${findings.filter((one) => one.severity === severity).length} 条`,
  )
  const head = [
    `考核办法及版本：${scheme.id}@${scheme.version}  计算版本：${appraisal.engine}`,
    `共 ${sorted.length} 条：${counts.join('，')}`,
    '“汇总”“名额”中是计算所得的数值，为初步结果；改动数据后请重新提交校验。',
    ...remarks,
  ]
  const above = head.length + 3
  const told = sorted.map((one) => [
    placesOf(one),
    sentence(one, 'zh-CN', names),
    one.basis ? describeBasis(one.basis, 'zh-CN') : '',
  ])
  return {
    widths: [6, 10, 34, 70, 36],
    frozen: above,
    rows: [
      { cells: [{ value: '校验结果', style: styles.title }], height: 30 },
      ...head.map((value) => ({ cells: [{ value, style: styles.plain }] })),
      { cells: [] },
      { cells: HEADINGS.map((value) => ({ value, style: styles.heading })), height: 24 },
      ...sorted.map(({ severity }, index) => {
        const words = told[index] ?? []
        return {
          cells: [index + 1, SEVERITY[severity], ...words].map((value) => ({ value, style: styles.cell })),
          height: linesOf(words) * LINE_HEIGHT + 4,
        }
      }),
    ],
    links: sorted.flatMap(({ places }, index) => {
      const cell = places.find((one): one is Extract<Place, { kind: 'cell' }> => one.kind === 'cell')
      const to = cell && `'${cell.sheet.replaceAll("'", "''")}'!${cell.address}`
      return to === undefined ? [] : [{ from: addressOf(above + index, 2), to }]
    }),
  }
}

function placesOf({ places }: Finding): string {
  const named = places.slice(0, NAMED_PLACES).map((place) => placeText(place, 'zh-CN'))
  return `${named.join('、')}${places.length > NAMED_PLACES ? `等 ${places.length} 处` : ''}`
}

function linesOf(words: readonly string[]): number {
  return Math.max(1, ...words.map((text, index) => Math.ceil(text.length / (CHARACTERS_A_LINE[index] ?? 1))))
}
