import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseScheme } from '#shared/scheme/parse.ts'
import { resolve } from '#shared/scheme/resolve.ts'
import type { Adoption } from '#shared/scheme/document.ts'
import { requiredExamples, shippedDocument } from '#test/schemes/shipped.ts'

const ALL = [
  'yinhai/2016.yaml',
  'womens-federation/v1.yaml',
  'golmud/2017.yaml',
  'weihai/2016.yaml',
  'hoboksar/2011.yaml',
  'school-75/v1.yaml',
  'tengzhou-housing/v1.yaml',
]

/** Codes with the line each is found on, of a scheme with some of its text changed. */
function broken(file: string, from: string, to: string): (readonly [string, number])[] {
  const text = readFileSync(new URL(`../../../shared/schemes/${file}`, import.meta.url), 'utf8')
  if (!text.includes(from)) throw new Error(`the scheme no longer reads ${from}`)
  const parsed = parseScheme(text.replace(from, to), file)
  return (parsed.document ? [] : parsed.findings).map(({ problem, places: [place] }) => [
    problem.code,
    place?.kind === 'line' ? place.line : 0,
  ])
}

function lineOf(file: string, part: string): number {
  const text = readFileSync(new URL(`../../../shared/schemes/${file}`, import.meta.url), 'utf8')
  return text.slice(0, text.indexOf(part)).split('\n').length
}

describe('等次、奖项写错时指明那一行', () => {
  test.each<[string, string, string, string, string]>([
    [
      '限制的不是按名额评定的等次',
      'golmud/2017.yaml',
      'effect: { bar: 优秀 }',
      'effect: { bar: 良好 }',
      'scheme-value',
    ],
    ['限制的等次不存在', 'golmud/2017.yaml', 'effect: { fix: 一般 }', 'effect: { fix: 差 }', 'scheme-reference'],
    ['其余的等次不存在', 'golmud/2017.yaml', 'rest: 良好', 'rest: 中等', 'scheme-reference'],
    [
      '名额没有填',
      'hoboksar/2011.yaml',
      '- { grade: 先进, seats: { parameter: advanced } }',
      '- { grade: 先进 }',
      'scheme-value',
    ],
    [
      '名额填了两种',
      'hoboksar/2011.yaml',
      '- { grade: 先进, seats: { parameter: advanced } }',
      '- { grade: 先进, seats: { parameter: advanced }, overGroups: 6 }',
      'scheme-value',
    ],
    ['名额定为逐组填写而没有填', 'yinhai/2016.yaml', 'rounding: { reading: A-01 }', 'rounding: manual', 'scheme-value'],
    [
      '填了名额而不用',
      'yinhai/2016.yaml',
      'manual: { parameter: seats-by-hand }, otherwise: null }',
      'otherwise: { parameter: seats-by-hand } }',
      'scheme-value',
    ],
    [
      '累计的扣分项不存在',
      'tengzhou-housing/v1.yaml',
      '{ parts: [veto-deductions], atLeast: 30 }',
      '{ parts: [vetoes], atLeast: 30 }',
      'scheme-reference',
    ],
    [
      '倒扣的得分项不存在',
      'tengzhou-housing/v1.yaml',
      'less: [execution-deductions]',
      'less: [execution]',
      'scheme-cycle',
    ],
    [
      '奖项不存在',
      'womens-federation/v1.yaml',
      '{ grade: 称职, prize: 二等奖 }',
      '{ grade: 称职, prize: 三等奖 }',
      'scheme-reference',
    ],
    [
      '名单不存在',
      'womens-federation/v1.yaml',
      'groups: [leaders, seconded]',
      'groups: [leaders, guests]',
      'scheme-reference',
    ],
    [
      '得分项的名单不存在',
      'womens-federation/v1.yaml',
      '    groups: [leaders]\n    score',
      '    groups: [guests]\n    score',
      'scheme-reference',
    ],
    [
      '空缺的权重给了不存在的主体',
      'womens-federation/v1.yaml',
      'emptyClass: { choose: W-a6, renormalise: renormalise',
      'emptyClass: { choose: W-a6, renormalise: to-class',
      'scheme-reference',
    ],
  ])('%s', (_what, file, from, to, code) => {
    const found = broken(file, from, to)
    expect(found.map(([one]) => one)).toContain(code)
    expect(found.every(([, line]) => line > 0)).toBe(true)
  })

  test('行号就是写错的那一处', () => {
    expect(broken('golmud/2017.yaml', 'effect: { fix: 一般 }', 'effect: { fix: 差 }')).toEqual([
      ['scheme-reference', lineOf('golmud/2017.yaml', 'effect: { fix: 一般 }')],
    ])
  })
})

describe('采用时填写的值', () => {
  const codes = (file: string, adoption: Adoption) => {
    const document = shippedDocument(file)
    const parameters = { ...requiredExamples(document), ...adoption.parameters }
    return resolve(document, { ...adoption, parameters }).findings.map((one) => one.problem.code)
  }

  test('分数线应当从高到低', () => {
    const lines = { 杰出: 80, 优秀: 88, 良好: 75, 合格: 60 }
    expect(codes('school-75/v1.yaml', { parameters: { lines } })).toEqual(['bands-overlap'])
    expect(codes('school-75/v1.yaml', { parameters: { lines: { ...lines, 杰出: 88 } } })).toEqual(['bands-overlap'])
    expect(codes('school-75/v1.yaml', { parameters: { lines: { ...lines, 杰出: 89 } } })).toEqual([])
  })

  test('并列规则中的评议主体要存在', () => {
    const chain = (name: string) => ({ 'tie-chain': { keys: [{ part: 'democratic', class: name, better: 'more' }] } })
    expect(codes('womens-federation/v1.yaml', { parameters: chain('head') })).toEqual([])
    expect(codes('womens-federation/v1.yaml', { parameters: chain('mayor') })).toEqual(['scheme-reference'])
  })

  test('名额应为整数', () => {
    const seats = { 公务员: 1.5, 事业编: 0 }
    expect(codes('womens-federation/v1.yaml', { parameters: { 'excellent-seats': seats } })).toContain('scheme-value')
  })

  test.each(ALL)('%s：没有填的必填值逐项列出，写明由谁确定', (file) => {
    const document = shippedDocument(file)
    const { findings } = resolve(document, {})
    const asked = findings.flatMap(({ problem }) => (problem.code === 'parameter-missing' ? [problem] : []))
    expect(asked.length).toBeGreaterThan(0)
    expect(findings).toHaveLength(asked.length)
    for (const { parameter, decidedBy } of asked)
      expect([parameter, document.parameters[parameter]?.decidedBy]).toEqual([parameter, decidedBy])
  })

  test.each(ALL)('%s：每一种口径的每一个选项都能采用', (file) => {
    const document = shippedDocument(file)
    const parameters = requiredExamples(document)
    for (const [name, { options }] of Object.entries(document.readings)) {
      for (const option of Object.keys(options)) {
        const { findings } = resolve(document, { readings: { [name]: option }, parameters })
        expect([name, option, findings]).toEqual([name, option, []])
      }
    }
  })

  test.each(ALL)('%s：声明的参数都用到了', (file) => {
    const document = shippedDocument(file)
    const body = JSON.stringify(document.body)
    const unused = Object.keys(document.parameters).filter((name) => !body.includes(`"parameter":"${name}"`))
    expect(unused).toEqual([])
  })
})
