import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sentenceWithPlace } from '#shared/messages/index.ts'
import { sheetsDocument, type UploadedSheet } from '#shared/scheme-workbook/index.ts'
import { at, changed, told, withCell } from './changed-workbook.ts'

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
      '工作表「时限」C4：方案的 期限 填写有误（应当恰好填一种：截止日；天数（整数）、日别、起算于；起、止），请改正。',
    ])
  })
})
