import { describe, expect, test } from 'vitest'
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

  test('组别的单位名单可以留空，由单位名册确定', () => {
    expect(told(withCell('组别', 'A', '单位名单', null))).toEqual([])
  })
})
