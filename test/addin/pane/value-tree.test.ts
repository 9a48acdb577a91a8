import { describe, expect, test } from 'vitest'
import type { Json } from '#shared/scheme/document.ts'
import { decisionsOf } from '#addin/pane/schemes/decisions-of.ts'
import { blankOf, entered, isTree, namesIn, takesNames } from '#addin/pane/schemes/value-tree.ts'
import { shippedDocument } from '#test/schemes/shipped.ts'

const DOCUMENTS = [
  ...['weihai/2016', 'yinhai/2016', 'womens-federation/v1', 'golmud/2017'],
  ...['hoboksar/2011', 'school-75/v1', 'tengzhou-housing/v1'],
]
const examples = DOCUMENTS.flatMap((name) =>
  Object.entries(shippedDocument(`${name}.yaml`).parameters).map(([id, { example }]) => [name, id, example] as const),
)

/** What a person who types everything by hand enters: texts only. */
function asTyped(value: Json): Json {
  if (Array.isArray(value)) return value.map(asTyped)
  if (isTree(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, one]): [string, Json] => [key, key === 'basis' ? one : asTyped(one)]),
    )
  return String(value)
}

describe('参数照示例的样子逐格填写', () => {
  test.each(examples)('%s 的 %s：照示例打字，得到的就是示例', (_document, _id, example) => {
    expect(entered(asTyped(example), example)).toEqual(example)
  })

  test.each(examples)('%s 的 %s：什么也没有填，就是没有填', (_document, _id, example) => {
    expect(entered(blankOf(example), example)).toBeUndefined()
  })

  test('数要填成数，其余照原样；两头的空格去掉', () => {
    expect(entered({ 县直: ' 3 ', 农业: '三' }, { 县直: 1 })).toEqual({ 县直: 3, 农业: '三' })
    expect(entered({ 重点: '60%', 日常: '' }, { 重点: '50%', 日常: '50%' })).toEqual({ 重点: '60%' })
  })

  test('组名、等次名由单位自己定的可以添加，条款名不可以', () => {
    expect(takesNames({ 重点工作: '60%' })).toBe(true)
    expect(takesNames({ title: '好', points: 1 })).toBe(false)
  })

  test('一格里的几个单位', () => {
    expect(namesIn('区统计局、区财政局，区编办 ;')).toEqual(['区统计局', '区财政局', '区编办'])
  })

  test('没有选的口径和没有填的参数不送出', () => {
    const parameters = { line: { title: '线', decidedBy: '办', required: true, kind: 'number', example: 80 } } as const
    const decided = { readings: { 'A-04': '', 'A-07': 'total' }, parameters: { line: '' } }
    expect(decisionsOf({ parameters }, decided)).toEqual({ readings: { 'A-07': 'total' }, parameters: {} })
  })
})
