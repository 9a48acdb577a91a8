import { describe, expect, test } from 'vitest'
import type { Adoption, Json, SchemeDocument } from '#shared/scheme/document.ts'
import { contentOf, readDocument } from '#shared/scheme/read-document.ts'
import { resolve } from '#shared/scheme/resolve.ts'
import { requiredExamples, shippedDocument } from '#test/schemes/shipped.ts'

/** The codes found in a scheme once one term of its document has another value. */
function found(file: string, path: readonly (string | number)[], value: Json, adoption: Adoption = {}): string[] {
  const content = structuredClone(contentOf(shippedDocument(file)))
  put(content, path, value)
  return codes(content, adoption)
}

function put(node: Json, [key, ...rest]: readonly (string | number)[], value: Json): void {
  if (key === undefined || typeof node !== 'object' || node === null) throw new Error('no such place')
  const inner = Array.isArray(node) ? node[Number(key)] : node[key]
  if (rest.length > 0 && inner !== undefined) put(inner, rest, value)
  else if (Array.isArray(node)) node.splice(Number(key), 1, value)
  else node[key] = value
}

function codes(content: Json, adoption: Adoption = {}): string[] {
  const read = readDocument(content, '示例', () => undefined)
  if (!read.document) return read.findings.map(({ problem }) => problem.code)
  return resolve(read.document, {
    readings: adoption.readings ?? {},
    parameters: { ...requiredExamples(read.document), ...adoption.parameters },
  }).findings.map(({ problem }) => problem.code)
}

function placesOf(document: SchemeDocument, adoption: Adoption): unknown[] {
  return resolve(document, adoption).findings.map(({ problem, places: [place] }) => [
    problem.code,
    place?.kind === 'scheme' ? place.path : place?.kind,
  ])
}

const YINHAI = 'yinhai/2016.yaml'
const PARTS = contentOf(shippedDocument(YINHAI))['parts']
const at = (id: string) =>
  Array.isArray(PARTS) ? PARTS.findIndex((one) => JSON.stringify(one).includes(`"id":"${id}"`)) : -1

describe('满分合计', () => {
  test.each([
    ['公众评议 199 分', 199, ['maxima-do-not-add-up']],
    ['公众评议 200 分', 200, []],
    ['公众评议 201 分', 201, ['maxima-do-not-add-up']],
  ])('700 + %s + 100 与综合得分 1000', (_name, max, expected) => {
    expect(found(YINHAI, ['parts', at('public'), 'max'], max)).toEqual(expected)
  })

  test.each([
    ['多 0.01 分补过了', 190.01, ['maxima-do-not-add-up']],
    ['10 分恰好补足', 190, []],
    ['差 0.01 分补不足', 189.99, ['maxima-do-not-add-up']],
  ])('差的由封顶 10 分的加分补：%s', (_name, max, expected) => {
    expect(found(YINHAI, ['parts', at('public'), 'max'], max)).toEqual(expected)
  })
})

describe('权重合计', () => {
  const weights = (herding: string): Json => ({
    农业: '50%',
    牧业: { farming: '20%', herding, services: '30%', county: '50%' },
  })
  test.each([
    ['49.9%', true],
    ['50%', false],
    ['50.1%', true],
  ])('牧业为主的乡镇场：50%% + %s', (herding, wrong) => {
    const content = contentOf(shippedDocument('hoboksar/2011.yaml'))
    const parameters = { weights: { ...(weights(herding) as object), 服务业: { farming: '30%', services: '20%' } } }
    const resolved = codes(content, { parameters })
    expect(resolved).toEqual(wrong ? ['shares-do-not-add-up'] : [])
  })
})

describe('名额', () => {
  test.each([
    ['良好至多 69%', '69%', []],
    ['良好至多 70%', '70%', []],
    ['良好至多 71%', '71%', ['quota-above-whole', 'quota-above-whole']],
  ])('优秀至多 30%%，%s', (_name, share, expected) => {
    const places: Json = [
      { grade: '优秀', atMost: { share: { parameter: 'excellent-share' }, rounding: 'floor' } },
      { grade: '良好', atMost: { share, rounding: 'floor' } },
    ]
    const content = structuredClone(contentOf(shippedDocument('golmud/2017.yaml')))
    put(content, ['grades', 'quota', 'places'], places)
    put(content, ['grades', 'eligibility'], [])
    put(content, ['grades', 'quota', 'rest'], '一般')
    expect(codes(content)).toEqual(
      expected.length === 0 ? ['table-unused', 'reading-unused', 'reading-unused'] : [...expected],
    )
  })
})

describe('分数段', () => {
  const lines = (good: number): Adoption => ({ parameters: { lines: { 杰出: 95, 优秀: 88, 良好: good, 合格: 60 } } })
  test.each([
    [87.99, []],
    [88, ['bands-overlap']],
    [88.01, ['bands-overlap']],
  ])('优秀 88 分起，良好 %s 分起', (good, expected) => {
    expect(codes(contentOf(shippedDocument('school-75/v1.yaml')), lines(good))).toEqual(expected)
  })

  test.each([
    ['0', []],
    ['0.01', ['bands-gap']],
  ])('最低一段从 %s 分起', (from, expected) => {
    expect(found('school-75/v1.yaml', ['grades', 'quota', 'bands', 'two', 4, 'from'], from)).toEqual(expected)
  })
})

describe('评不到的等次', () => {
  test.each([
    ['100', []],
    ['100.01', ['grade-unreachable']],
  ])('满分 100 分，杰出从 %s 分起', (line, expected) => {
    const parameters = { lines: { 杰出: line, 优秀: 88, 良好: 75, 合格: 60 } }
    expect(codes(contentOf(shippedDocument('school-75/v1.yaml')), { parameters })).toEqual(expected)
  })

  test.each([
    ['0.01', 'stays', []],
    ['0', 'stays', ['grade-unreachable']],
    ['0', 'falls', []],
  ])('总分最低 0 分，低于 %s 分为不合格，三等被否决后 %s', (below, last, expected) => {
    const content = structuredClone(contentOf(shippedDocument(YINHAI)))
    put(content, ['grades', 'threshold', 'below'], below)
    expect(codes(content, { readings: { 'A-14': last } })).toEqual(expected)
  })

  test('一个名额也没有填的等次只是提醒', () => {
    const document = shippedDocument('tengzhou-housing/v1.yaml')
    const prizes = { 一等奖: { G1: 1 }, 二等奖: { G1: 0, G2: 0, G3: 0 }, 三等奖: 2 }
    const { findings, scheme } = resolve(document, { parameters: { ...requiredExamples(document), prizes } })
    expect(findings.map(({ severity, problem }) => [severity, problem])).toEqual([
      ['warning', { code: 'grade-unreachable', grade: '二等奖' }],
    ])
    expect(scheme).toBeDefined()
  })
})

describe('没有用到的', () => {
  test('得分项没有计入总分', () => {
    expect(found(YINHAI, ['parts', at('total'), 'score', 'less'], ['penalty'])).toEqual(['part-unused'])
  })

  test('只用于一票否决的扣分项不算没有用到', () => {
    const content = contentOf(shippedDocument('tengzhou-housing/v1.yaml'))
    expect(codes(content, { readings: { 'T-a6': 'counted-only' } })).toEqual([])
  })

  test('须核对的数据表没有谁读取', () => {
    expect(found('hoboksar/2011.yaml', ['confirm'], ['events', 'inspections'])).toEqual(['table-unused'])
  })

  test('口径没有用到：有两个选项的才提醒', () => {
    const reading = (options: Json): Json => ({ question: '问题', options, default: 'a', reason: '理由' })
    expect(found(YINHAI, ['readings', 'Z-1'], reading({ a: '甲', b: '乙' }))).toEqual(['reading-unused'])
    expect(found(YINHAI, ['readings', 'Z-1'], reading({ a: '甲' }))).toEqual([])
  })

  test('参数没有用到', () => {
    const parameter: Json = { title: '系数', decidedBy: '示例', required: false, kind: 'number', example: 1 }
    expect(found(YINHAI, ['parameters', 'spare'], parameter)).toEqual(['parameter-unused'])
  })
})

describe('得分项互相引用', () => {
  test('综合得分里又加综合得分', () => {
    expect(found(YINHAI, ['parts', at('total'), 'score', 'less'], ['penalty', 'inspection', 'total'])).toEqual([
      'scheme-cycle',
    ])
  })
})

describe('指出的位置', () => {
  test('没有文件的文档，位置是条款的路径', () => {
    const content = structuredClone(contentOf(shippedDocument(YINHAI)))
    put(content, ['parts', at('public'), 'max'], 100)
    const { readings, parameters, ...body } = content
    const document: SchemeDocument = { ...shippedDocument(YINHAI), body, locate: () => undefined }
    expect(placesOf(document, { parameters: requiredExamples(document) })).toEqual([
      ['maxima-do-not-add-up', 'parts.8.max'],
    ])
    expect([readings, parameters]).not.toContain(undefined)
  })
})
