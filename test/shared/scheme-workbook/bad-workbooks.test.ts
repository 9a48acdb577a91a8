import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { documentSheets, sheetsDocument, type UploadedSheet } from '#shared/scheme-workbook/index.ts'
import type { Finding } from '#shared/findings.ts'
import { sentenceWithPlace } from '#shared/messages/index.ts'
import { contentOf } from '#shared/scheme/read-document.ts'
import type { Cell } from '#shared/tables/index.ts'
import { shippedDocument } from '../../schemes/shipped.ts'

const shipped = documentSheets(contentOf(shippedDocument('yinhai/2016.yaml')))

/** The workbook's sheets, one of them changed. */
function changed(name: string, change: (rows: Cell[][], headings: readonly string[]) => void): UploadedSheet[] {
  return shipped.map((sheet) => {
    const rows = sheet.rows.map((row) => [...row])
    if (sheet.name === name) change(rows, sheet.headings)
    return { name: sheet.name, cells: [sheet.headings, ...rows] }
  })
}

/** One cell changed: in the row whose first cell is `row`, under a heading. */
function withCell(sheet: string, row: string, heading: string, value: Cell): UploadedSheet[] {
  return changed(sheet, (rows, headings) => {
    const found = rows.find(([first]) => first === row)
    if (!found) throw new Error(`${sheet} has no row ${row}`)
    found[headings.indexOf(heading)] = value
  })
}

function told(sheets: readonly UploadedSheet[]): unknown[] {
  return sheetsDocument(sheets, '示例').findings.map(({ problem, places: [place] }) => ({ ...problem, place }))
}

function at(sheet: string, address: string): Finding['places'][number] {
  return { kind: 'cell', sheet, address }
}

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

describe('原文和没有用到的口径', () => {
  const regulation = readFileSync(new URL('../../regulations/yinhai-2016.txt', import.meta.url), 'utf8')
  const text = (cells: string): UploadedSheet => ({ name: '原文', cells: cells.split('\n').map((line) => [line]) })

  test('工作簿附有原文，每句原话都核对', () => {
    expect(told([...changed('', () => undefined), text(regulation)])).toEqual([])
  })

  test('原话与原文不符，指出那一格', () => {
    const sheets = withCell('得分项', 'public', '原话', '公众评议 300 分,占 20%')
    expect(told([...sheets, text(regulation)])).toEqual([
      { code: 'quote-not-found', quote: '公众评议 300 分,占 20%', text: '三(一)2', place: at('得分项', 'Q4') },
    ])
    expect(told(sheets)).toEqual([])
  })

  test('口径没有用到是提醒，方案照样读出', () => {
    const sheets = changed('口径', (rows) => {
      rows.push(['Z-1', '示例问题', 'a', '甲', '是', '否', '示例'], ['Z-1', null, 'b', '乙', null, null, null])
    })
    const read = sheetsDocument(sheets, '示例')
    expect(read.document).toBeDefined()
    expect(read.findings).toMatchObject([
      {
        severity: 'warning',
        problem: { code: 'reading-unused', reading: 'Z-1' },
        places: [{ kind: 'cell', sheet: '口径' }],
      },
    ])
  })
})

describe('工作表和表头', () => {
  test('缺一张必有的表', () => {
    const sheets = changed('', () => undefined).filter(({ name }) => name !== '得分项')
    expect(told(sheets)).toContainEqual({ code: 'scheme-sheet-missing', sheet: '得分项', place: undefined })
  })

  test('表名写错，提醒相近的；自己的表不读', () => {
    const sheets = [
      ...changed('', () => undefined),
      { name: '其它条款', cells: [] },
      { name: '草稿', cells: [['随手写的']] },
    ]
    expect(told(sheets)).toEqual([
      {
        code: 'scheme-sheet-unknown',
        sheet: '其它条款',
        like: '其他条款',
        place: { kind: 'sheet', sheet: '其它条款' },
      },
      { code: 'scheme-sheet-unknown', sheet: '草稿', place: { kind: 'sheet', sheet: '草稿' } },
    ])
  })

  test('表头写错、写重、缺少', () => {
    const renamed = changed('', () => undefined).map(({ name, cells }) =>
      name === '时限'
        ? {
            name,
            cells: cells.map((row, index) =>
              index === 0 ? ['标识', '名秤', '截止日', '天数', '日别', '起算于', '起', '止', '止'] : row,
            ),
          }
        : { name, cells },
    )
    expect(told(renamed).slice(0, 3)).toEqual([
      { code: 'heading-unknown', heading: '名秤', place: at('时限', 'B1') },
      { code: 'heading-repeated', heading: '止', place: at('时限', 'I1') },
      { code: 'scheme-heading-missing', sheet: '时限', heading: '名称', place: { kind: 'sheet', sheet: '时限' } },
    ])
  })

  test('行数过多', () => {
    const sheets = changed('指标', (rows) => {
      while (rows.length <= 20_000) rows.push(['functional', '指标'])
    })
    expect(told(sheets)).toContainEqual({
      code: 'too-many-rows',
      count: 20_001,
      limit: 20_000,
      place: { kind: 'sheet', sheet: '指标' },
    })
  })

  test('几个问题一次说全，都是中文的一句话', () => {
    const sheets = withCell('得分项', 'common', '满分', '一百').map((sheet) =>
      sheet.name === '时限'
        ? { ...sheet, cells: sheet.cells.map((row, index) => (index === 3 ? row.with(2, '去年') : row)) }
        : sheet,
    )
    const sentences = sheetsDocument(sheets, '示例').findings.map((one) => sentenceWithPlace(one, 'zh-CN'))
    expect(sentences).toEqual([
      '工作表「得分项」D3：方案的 满分 填写有误（应为数字），请改正。',
      '工作表「时限」C4：方案的 期限 填写有误（无效输入），请改正。',
    ])
  })
})
