import { describe, expect, test } from 'vitest'
import { at, changed, told, withCell } from './changed-workbook.ts'

describe('每个问题都指出工作表和单元格', () => {
  test('没有这种计分方式', () => {
    expect(told(withCell('得分项', 'common', '计分方式', '折算'))).toContainEqual(
      expect.objectContaining({ code: 'scheme-choice', text: '折算', heading: '计分方式', place: at('得分项', 'G3') }),
    )
  })

  test('步骤只能填 2、4、5、6、7', () => {
    expect(told(withCell('得分项', 'common', '步骤', 3))).toEqual([
      expect.objectContaining({ code: 'scheme-value', path: '步骤', place: at('得分项', 'C3') }),
    ])
  })

  test('缺少条款：折算合计没有写不涉及的指标怎样处理', () => {
    expect(told(withCell('得分项', 'common', '不涉及的指标', null))).toEqual([
      { code: 'value-required', heading: '不涉及的指标', place: at('得分项', 'K3') },
    ])
  })

  test('没有这个口径', () => {
    expect(told(withCell('得分项', 'common', '不涉及的指标', '【口径 A-80】'))).toContainEqual({
      code: 'reading-unknown',
      reading: 'A-80',
      place: at('得分项', 'K3'),
    })
  })

  test('没有这个参数', () => {
    expect(told(withCell('评议主体', 'leader', '权重', '【参数 leader-weight·区领导】'))).toContainEqual({
      code: 'parameter-unknown',
      parameter: 'leader-weight',
      place: at('评议主体', 'D4'),
    })
  })

  test('满分不是数字', () => {
    expect(told(withCell('得分项', 'public', '满分', '两百'))).toEqual([
      { code: 'scheme-value', path: '满分', detail: '应为数字', place: at('得分项', 'D4') },
    ])
  })

  test('标识重复', () => {
    expect(told(withCell('得分项', 'common', '标识', 'functional'))).toContainEqual({
      code: 'scheme-entry-repeated',
      entry: '得分项 functional',
      place: at('得分项', 'A3'),
    })
  })

  test('名称重复', () => {
    expect(told(withCell('得分项', 'common', '名称', '职能指标'))).toEqual([
      { code: 'scheme-value', path: '名称', detail: '“职能指标”重复', place: at('得分项', 'B3') },
    ])
  })

  test('引用了不存在的得分项', () => {
    expect(told(withCell('得分项', 'total', '减去', 'penalty、inspecton'))).toContainEqual({
      code: 'scheme-reference',
      path: '计分·减去·第2项',
      to: 'inspecton',
      place: at('得分项', 'I11'),
    })
  })

  test('所属的得分项不存在', () => {
    expect(told(withCell('指标', 'functional', '得分项', 'function'))[0]).toMatchObject({
      code: 'scheme-entry-unknown',
      entry: '得分项 function',
      place: at('指标', 'A2'),
    })
  })

  test.each([
    ['得分项', 'common', '名称', at('得分项', 'B3')],
    ['时限', 'survey', '名称', at('时限', 'B4')],
    ['参数', 'leader-weights', '决定者', at('参数', 'C4')],
    ['口径', 'A-01', '含义', at('口径', 'D2')],
    ['方案', '名称', '填写', undefined],
  ])('必填的空着：%s 表 %s 的%s', (sheet, row, heading, place) => {
    const [first] = told(withCell(sheet, row, heading, null))
    expect(first).toMatchObject(
      place
        ? { code: 'value-required', heading, place }
        : { code: 'scheme-value', path: '名称', place: { kind: 'sheet', sheet: '方案' } },
    )
  })

  test('【】里写错', () => {
    expect(told(withCell('得分项', 'common', '不涉及的指标', '【口经 A-08】'))[0]).toMatchObject({
      code: 'scheme-cell',
      text: '【口经 A-08】',
      place: at('得分项', 'K3'),
    })
  })

  test('口径条件写错', () => {
    expect(told(withCell('得分项', 'common', '口径条件', 'Y-a1 选 sixty'))[0]).toMatchObject({
      code: 'scheme-cell',
      text: 'Y-a1 选 sixty',
      place: at('得分项', 'T3'),
    })
  })

  test('同一条款填了两处', () => {
    const sheets = changed('其他条款', (rows) => {
      rows.push(['得分项 common', '满分', 120])
    })
    expect(told(sheets)[0]).toMatchObject({
      code: 'scheme-filled-twice',
      path: '得分项·第2项·满分',
      place: { kind: 'cell', sheet: '其他条款' },
    })
  })

  test('序号不连续', () => {
    const sheets = changed('等次与名额', (rows) => {
      const last = rows.find(([path]) => path === '名额·各等次比例·第3项')
      if (last) last[0] = '名额·各等次比例·第4项'
    })
    expect(told(sheets)[0]).toMatchObject({ code: 'scheme-gap', path: '等次与名额·名额·各等次比例·第4项' })
  })

  test('条目写重、条目不存在', () => {
    const twice = changed('参数', (rows) => {
      rows.push([...(rows[0] ?? [])])
    })
    expect(told(twice)).toContainEqual(
      expect.objectContaining({ code: 'scheme-entry-repeated', entry: '参数 tie-chain' }),
    )
    expect(told(withCell('其他条款', '得分项 bonus', '条目', '得分项 bonu'))[0]).toMatchObject({
      code: 'scheme-entry-unknown',
      place: { kind: 'cell', sheet: '其他条款' },
    })
  })
})
