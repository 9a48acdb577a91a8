import { unknownScheme } from '#functions/operations/find-scheme.ts'
import type { Finding } from '#shared/findings.ts'
import { checkQuotes } from '#shared/scheme/checks/index.ts'
import type { Json } from '#shared/scheme/document.ts'
import { parseScheme } from '#shared/scheme/parse.ts'
import { readDocument } from '#shared/scheme/read-document.ts'
import { resolve } from '#shared/scheme/resolve.ts'
import { smallScheme } from '#test/exactness/small-scheme.ts'
import { shippedDocument } from '#test/schemes/shipped.ts'
import type { Producers } from './producer.ts'

const scheme = (adoption: Parameters<typeof resolve>[1] = {}) =>
  resolve(shippedDocument('yinhai/2016.yaml'), adoption).findings
const SMALL = smallScheme(`
  - { id: work, title: 工作, step: 2, max: 100, score: { by: converted-sum, notApplicable: zero }, basis: { text: 一 } }
  - { id: total, title: 总分, step: 7, score: { by: sum, of: [work] }, basis: { text: 一 } }`)

/** What is found in the small scheme once one text in it is another. */
const changed = (from: string, to: string): readonly Finding[] => {
  if (!SMALL.includes(from)) throw new Error(`no ${from}`)
  const parsed = parseScheme(SMALL.replace(from, to), 'small.yaml')
  return parsed.document ? resolve(parsed.document).findings : parsed.findings
}
const quota = SMALL.slice(SMALL.indexOf('    kind: share'), SMALL.indexOf('  tie:'))
const bands = (good: number, poor: number) =>
  changed(
    quota,
    `    kind: bands
    on: published
    bands: [{ grade: 好, from: ${good} }, { grade: 差, from: ${poor} }]
    basis: { text: 一 }
`,
  )
const place = (grade: string) => `{ grade: ${grade}, atMost: { share: 60%, rounding: floor } }`
const SPARE =
  '{ id: spare, title: 备用, step: 2, max: 1, score: { by: converted-sum, notApplicable: zero }, basis: { text: 一 } }'
const reading = '{ question: 问题, options: { a: 甲, b: 乙 }, default: a, reason: 理由 }'
const parameter = '{ title: 系数, decidedBy: 示例, required: false, kind: number, example: 1 }'
const nested = (levels: number): Json => Array.from({ length: levels }).reduce<Json>((inner) => [inner], 1)
const large = (content: Json): readonly Finding[] => readDocument(content, '示例', () => undefined).findings ?? []

/** For each problem of schemes, the least that causes it. */
export const OF_SCHEMES = {
  'scheme-syntax': () => changed('id: small', 'id: small\nid: large'),
  'scheme-value': () => changed('decimals: 2', 'decimals: 两位'),
  'scheme-key-unknown': () => changed('total: total', 'total: total\ntotals: total'),
  'reading-unknown': () => scheme({ readings: { 'Y-z9': 'one' } }),
  'reading-option-unknown': () => scheme({ readings: { 'A-01': 'guess' } }),
  'parameter-unknown': () => scheme({ parameters: { weight: 1 } }),
  'parameter-missing': () => scheme(),
  'scheme-cycle': () => changed('of: [work]', 'of: [work, total]'),
  'scheme-reference': () => changed('total: total', 'total: totals'),
  'shares-do-not-add-up': () => changed('share: 50%', 'share: 60%'),
  'scheme-unknown': () => unknownScheme('yinhai@2099.1').findings ?? [],
  'maxima-do-not-add-up': () => changed('step: 7, score', 'step: 7, max: 90, score'),
  'bands-overlap': () => bands(60, 60),
  'bands-gap': () => bands(60, 1),
  'quota-above-whole': () =>
    changed(
      quota,
      `    kind: seats
    places: [${place('好')}, ${place('差')}]
    rest: 差
    basis: { text: 一 }
`,
    ),
  'grade-unreachable': () => changed('ladder: [好, 差]', 'ladder: [好, 差, 末]'),
  'part-unused': () => changed('  - { id: total', `  - ${SPARE}\n  - { id: total`),
  'table-unused': () => changed('confirm: []', 'confirm: [inspections]'),
  'reading-unused': () => changed('readings: {}', `readings: { Z-1: ${reading} }`),
  'parameter-unused': () => changed('parameters: {}', `parameters: { spare: ${parameter} }`),
  'quote-not-found': () => checkQuotes(shippedDocument('yinhai/2016.yaml'), '原文'),
  'scheme-too-large': () => large(Array.from({ length: 200_001 }, () => 1)),
  'scheme-too-deep': () => large(nested(70)),
} satisfies Partial<Producers>
