import { describe, expect, test } from 'vitest'
import { sentenceWithPlace } from '#shared/messages/index.ts'
import { sheetsDocument, type UploadedSheet } from '#shared/scheme-workbook/index.ts'
import type { Cell } from '#shared/tables/index.ts'
import { at, changed, told, withCell } from './changed-workbook.ts'

describe('写得通、意思却不对的，都指出那一格', () => {
  test('评议主体的标识、名称在别的得分项里用过：数据表里无法区分', () => {
    const sheets = changed('评议主体', (rows, headings) => {
      const [first, , third] = rows
      const id = headings.indexOf('标识')
      if (first && third) third[id] = first[id] ?? null
    })
    expect(told(sheets)).toEqual([
      expect.objectContaining({ code: 'scheme-value', place: at('评议主体', 'B4'), detail: '“grassroots”重复' }),
    ])
  })

  test('各等次比例合计不是 100%：指向“等次与名额”的第一项，不是别的表', () => {
    const sheets = withCell('等次与名额', '名额·各等次比例·第1项', '填写', '【项】等次：一等；比例：30%')
    expect(told(sheets)).toEqual([
      expect.objectContaining({ code: 'shares-do-not-add-up', place: at('等次与名额', 'B14') }),
    ])
  })

  test('条款名写错：指向写错的那一行', () => {
    const sheets = changed('等次与名额', (rows) => {
      rows.push(['名额·取正', '最大余数'])
    })
    const row = sheets.find(({ name }) => name === '等次与名额')?.cells.length ?? 0
    expect(told(sheets)).toEqual([
      expect.objectContaining({ code: 'scheme-key-unknown', key: '取正', place: at('等次与名额', `B${row}`) }),
    ])
  })

  const section = (path: string, value: Cell) => withCell('等次与名额', path, '填写', value)

  test.each<[string, UploadedSheet[], string, string]>([
    ['扣分写成负数', withCell('加减分规则', 'penalty', '每次分值', -2), '加减分规则', '不应小于零'],
    ['满分为负', withCell('得分项', 'functional', '满分', -600), '得分项', '不应小于零'],
    ['加减分的满分不起作用', withCell('得分项', 'penalty', '满分', 5), '得分项', '写在“计分·封顶”'],
    ['最低分高于满分', withCell('得分项', 'functional', '最低分', 700), '得分项', '高于满分 600'],
    ['及格线高于满分', section('及格线·低于', 9000), '等次与名额', '没有谁能及格'],
    ['等次重复', section('等次由高到低', '一等、二等、二等、三等、不合格'), '等次与名额', '“二等”重复'],
    ['等次颠倒', section('等次由高到低', '不合格、三等、二等、一等'), '等次与名额', '次序不符'],
    ['起止颠倒', withCell('方案', '考核期·止', '填写', '2015-12-31'), '方案', '早于起始日 2016-01-01'],
    ['没有这一天', withCell('方案', '考核期·止', '填写', '2016-02-30'), '方案', '没有这一天'],
  ])('%s', (_what, sheets, sheet, detail) => {
    expect(told(sheets)).toContainEqual(
      expect.objectContaining({
        detail: expect.stringContaining(detail) as string,
        place: expect.objectContaining({ kind: 'cell', sheet }) as unknown,
      }),
    )
  })

  test.each<[string, UploadedSheet[], string]>([
    ['漏填的说没有填写', section('名额·各等次比例·第2项', '【项】等次：二等'), '没有填写'],
    ['几项用了逗号', section('等次由高到低', '一等，二等，三等，不合格'), '应为几项，用顿号隔开'],
    ['只能选的列出可选的', withCell('方案', '须核对的数据表', '填写', '加减分、一票否觉'), '可填：单位名册'],
    ['一项写成了别的', withCell('得分项', 'functional-and-bonus', '相加', 'functional,bonus'), '应为几项，用顿号隔开'],
  ])('%s，不用程序的话', (_what, sheets, words) => {
    const sentences = sheetsDocument(sheets, '示例').findings.map((one) => sentenceWithPlace(one, 'zh-CN'))
    expect(sentences.join()).toContain(words)
    expect(sentences.join()).not.toMatch(/无效|期望|undefined|object|string|array/)
  })

  test('没有填满分，不当作 100 分', () => {
    expect(told(withCell('得分项', 'common', '满分', null))).toContainEqual({
      code: 'value-required',
      heading: '满分',
      place: at('得分项', 'D3'),
    })
  })

  test('默认不采用的口径之下写错的，也在上传时指出', () => {
    expect(told(withCell('等次与名额', '下调等次·递补', '填写', '【按口径 A-12】keep：否；backfill：对'))).toEqual([
      expect.objectContaining({ code: 'scheme-value', place: at('等次与名额', 'B28') }),
    ])
  })

  test('组别的单位名单可以留空，由单位名册确定', () => {
    expect(told(withCell('组别', 'A', '单位名单', null))).toEqual([])
  })
})
