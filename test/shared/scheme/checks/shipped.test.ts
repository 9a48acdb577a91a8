import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkQuotes, DEEPEST, MOST_TERMS, sizeProblem } from '#shared/scheme/checks/index.ts'
import type { Json } from '#shared/scheme/document.ts'
import { readDocument } from '#shared/scheme/read-document.ts'
import { resolve } from '#shared/scheme/resolve.ts'
import { requiredExamples, shippedDocument } from '#test/schemes/shipped.ts'
import { SHIPPED } from '../../scheme-workbook/shipped-paths.ts'

const textOf = (name: string): string =>
  readFileSync(new URL(`../../../regulations/${name}.txt`, import.meta.url), 'utf8')

describe.each(SHIPPED)('%s', (path) => {
  const document = shippedDocument(path)
  const parameters = requiredExamples(document)
  const options = Object.entries(document.readings).flatMap(([id, reading]) =>
    Object.keys(reading.options).map((option) => [id, option] as const),
  )

  test.each(options)('口径 %s 取 %s，方案没有一处不妥', (id, option) => {
    expect(resolve(document, { readings: { [id]: option }, parameters }).findings).toEqual([])
  })

  test('每句原话都见于办法原文', () => {
    const { regulation } = resolve(document, { parameters }).scheme ?? {}
    expect(checkQuotes(document, textOf(regulation?.text ?? ''))).toEqual([])
  })
})

describe('原话', () => {
  const yinhai = shippedDocument('yinhai/2016.yaml')

  test('原文少了一句，指出引用它的那一行', () => {
    const text = textOf('yinhai-2016').replace('下调一个等次', '下调等次')
    expect(checkQuotes(yinhai, text).map(({ problem, places: [place] }) => [problem, place?.kind])).toEqual([
      [{ code: 'quote-not-found', quote: '下调一个等次', text: '五(一)' }, 'line'],
    ])
  })

  test('空格、全角括号、夹在句中的页码不算不同', () => {
    const text = textOf('yinhai-2016').replaceAll('领导评价', '领 导 7 评价').replaceAll('(', '（')
    expect(checkQuotes(yinhai, text)).toEqual([])
  })
})

describe('方案的大小', () => {
  const deep = (levels: number): Json => Array.from({ length: levels }).reduce<Json>((inner) => [inner], 1)

  test('套叠到上限为止可以，再深一层不可以', () => {
    expect(sizeProblem(deep(DEEPEST))).toBeUndefined()
    expect(sizeProblem(deep(DEEPEST + 1))).toEqual({ code: 'scheme-too-deep', limit: DEEPEST })
  })

  test('条款数到上限为止可以，再多一项不可以', () => {
    expect(sizeProblem(Array.from({ length: MOST_TERMS - 1 }, () => 1))).toBeUndefined()
    expect(sizeProblem(Array.from({ length: MOST_TERMS }, () => 1))).toEqual({
      code: 'scheme-too-large',
      limit: MOST_TERMS,
    })
  })

  test('十万层的文档得到一句话，而不是内部错误', () => {
    const { findings } = readDocument(deep(100_000), '示例', () => undefined)
    expect(findings?.map(({ problem }) => problem.code)).toEqual(['scheme-too-deep'])
  })

  test('自己引用自己的内容也有尽头', () => {
    const content: Json[] = []
    content.push(content, content)
    expect(sizeProblem(content)?.code).toBe('scheme-too-deep')
  })
})
