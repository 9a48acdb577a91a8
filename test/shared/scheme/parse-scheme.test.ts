import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Finding } from '#shared/findings.ts'
import { parseScheme } from '#shared/scheme/parse.ts'
import { resolve } from '#shared/scheme/resolve.ts'
import { requiredExamples, shippedDocument } from '#test/schemes/shipped.ts'

const text = readFileSync(new URL('../../../shared/schemes/yinhai/2016.yaml', import.meta.url), 'utf8')

/** The findings of the scheme with some of its text changed; the line is that of the changed text. */
function broken(...changes: readonly (readonly [string, string])[]): readonly Finding[] {
  let changed = text
  for (const [from, to] of changes) {
    if (!changed.includes(from)) throw new Error(`the scheme no longer reads ${from}`)
    changed = changed.replace(from, to)
  }
  const parsed = parseScheme(changed, '2016.yaml')
  return parsed.document ? [] : parsed.findings
}

function lineOf(part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length
}

describe('方案文件写错时，每一处都指明文件、行、列', () => {
  test.each<[string, string, string, string]>([
    // what, the text as it is, the text as broken, the code
    ['多写了键', 'mode: half-up', 'mode: half-up, spare: 1', 'scheme-key-unknown'],
    ['少写了键', 'decimals: 2, ', '', 'scheme-value'],
    ['取法不存在', 'mode: half-up', 'mode: half-upwards', 'scheme-value'],
    ['分值不是数', 'max: 600', 'max: 六百', 'scheme-value'],
    ['计分方法不存在', 'by: typed-deductions', 'by: typed-deduction', 'scheme-value'],
    ['没有依据', "basis: { text: 三(一)3, quote: '采取随机抽查、现场核验的方式' }", 'basis: {}', 'scheme-value'],
    ['依据写了两种', 'basis: { reading: A-07 }', 'basis: { reading: A-07, text: 三 }', 'scheme-value'],
    ['口径不存在', 'stage: { reading: A-07 }', 'stage: { reading: A-70 }', 'reading-unknown'],
    [
      '参数不存在',
      'options: { parameter: satisfaction-points }',
      'options: { parameter: satisfaction }',
      'parameter-unknown',
    ],
    ['合计的得分项不存在', 'of: [functional, common] }', 'of: [functional, comon] }', 'scheme-reference'],
    ['总分不存在', '\ntotal: total', '\ntotal: totals', 'scheme-reference'],
    ['比例相加不足百分之百', 'share: 50%', 'share: 45%', 'shares-do-not-add-up'],
    ['等次不在序列中', 'grade: 三等, share', 'grade: 四等, share', 'scheme-reference'],
    ['得分项互相引用', 'less: [penalty, inspection]', 'less: [penalty, total]', 'scheme-cycle'],
    ['缺省口径不在选项中', 'default: published', 'default: printed', 'reading-option-unknown'],
    ['键重复', '\ntotal: total', '\ntotal: total\ntotal: target', 'scheme-syntax'],
  ])('%s', (_what, from, to, code) => {
    const found = broken([from, to]).filter((one) => one.problem.code === code)
    expect(found.length).toBeGreaterThan(0)
    const [place] = found[0]?.places ?? []
    expect(place).toMatchObject({ kind: 'line', file: '2016.yaml' })
  })

  test('行号就是写错的那一行', () => {
    const [found] = broken(['max: 600', 'max: 六百'])
    expect(found?.places).toEqual([{ kind: 'line', file: '2016.yaml', line: lineOf('max: 600'), column: 10 }])
  })

  test('说明用中文写', () => {
    const [found] = broken(['by: typed-deductions', 'by: typed-deduction'])
    expect(found?.problem).toMatchObject({
      code: 'scheme-value',
      detail: expect.stringMatching(/\p{Script=Han}/u) as string,
    })
  })

  test('几处错误一次全部列出', () => {
    const found = broken(
      ['max: 600', 'max: 六百'],
      ['mode: half-up', 'mode: half-upwards'],
      ["until: '2016-12-31'", 'until: 12月31日'],
    )
    const lines = found.map((one) => one.places[0]).map((place) => (place?.kind === 'line' ? place.line : 0))
    expect(lines.sort((a, b) => a - b)).toEqual([
      lineOf("until: '2016-12-31'"),
      lineOf('mode: half-up'),
      lineOf('max: 600'),
    ])
  })
})

describe('启用方案', () => {
  const document = shippedDocument('yinhai/2016.yaml')

  test('原文未给而必须确定的值没有填，逐项说明由谁决定', () => {
    const { findings } = resolve(document)
    const missing = findings.map((one) => one.problem)
    expect(missing.map((one) => one.code === 'parameter-missing' && one.parameter).sort()).toEqual([
      'leader-weights',
      'public-weights',
      'satisfaction-points',
    ])
  })

  test('填写了不存在的参数、口径和选项', () => {
    const { findings } = resolve(document, {
      readings: { 'A-99': 'x', 'A-04': '抓阄' },
      parameters: { ...requiredExamples(document), seats: 3 },
    })
    expect(findings.map((one) => one.problem.code).sort()).toEqual(
      expect.arrayContaining(['parameter-unknown', 'reading-option-unknown', 'reading-unknown']),
    )
  })

  test('权重相加不是百分之百', () => {
    const { findings, scheme } = resolve(document, {
      parameters: { ...requiredExamples(document), 'public-weights': { 基层干部职工: '50%', 服务对象: '40%' } },
    })
    expect(scheme).toBeUndefined()
    expect(findings.map((one) => one.problem)).toEqual([
      { code: 'shares-do-not-add-up', path: 'parts.2.score.classes', total: '0.9' },
    ])
  })

  test('每个口径的每个选项都能启用', () => {
    for (const [id, reading] of Object.entries(document.readings)) {
      for (const option of Object.keys(reading.options)) {
        const { findings } = resolve(document, { readings: { [id]: option }, parameters: requiredExamples(document) })
        expect([id, option, findings]).toEqual([id, option, []])
      }
    }
  })

  test('四十五个单位分三类：14、14、17', () => {
    const { scheme } = resolve(document, { parameters: requiredExamples(document) })
    expect(scheme?.groups.map((group) => group.members.length)).toEqual([14, 14, 17])
    expect(new Set(scheme?.groups.flatMap((group) => group.members)).size).toBe(45)
  })
})
