import { strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx, type CellValue } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readWorkbook, UnreadableWorkbook } from '#functions/workbooks/index.ts'
import { told } from '#test/shared/workbook/sheets.ts'
import { SCHEME } from './yinhai.ts'

const SCORES = ['序号', '被考核单位', '得分项', '指标', '分值', '考核得分', '扣分理由']

/** A workbook of plain sheets. */
async function workbook(sheets: Readonly<Record<string, CellValue[][]>>): Promise<Uint8Array> {
  return writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) })
}

describe('不是工作簿的文件', () => {
  it.each<[string, Uint8Array, string]>([
    ['文字', strToU8('{"not":"a workbook"}'), 'not-a-workbook'],
    ['空文件', new Uint8Array(), 'not-a-workbook'],
    ['不是 Office 文件的压缩包', zipSync({ 'readme.txt': strToU8('示例') }), 'not-a-workbook'],
    [
      '加密的或旧格式的工作簿',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]),
      'encrypted',
    ],
  ])('%s', async (_, bytes, reason) => {
    await expect(readWorkbook(bytes, SCHEME)).rejects.toMatchObject({ name: 'UnreadableWorkbook', reason })
  })

  it('截断的工作簿', async () => {
    const whole = await workbook({ 评分: [SCORES] })
    await expect(readWorkbook(whole.slice(0, whole.length / 2), SCHEME)).rejects.toBeInstanceOf(UnreadableWorkbook)
  })

  it('解开后大得不像话的压缩包', async () => {
    const parts = unzipSync(await workbook({ 评分: [SCORES] }))
    const bomb = zipSync({ ...parts, 'xl/media/big.bin': new Uint8Array(300 * 1024 * 1024) }, { level: 1 })
    await expect(readWorkbook(bomb, SCHEME)).rejects.toMatchObject({ reason: 'too-large' })
  })
})

describe('交回的工作簿', () => {
  it('自己的表不动,说明一声;汇总、打印表不是输入', async () => {
    const bytes = await workbook({
      评分: [SCORES, [1, '区发改局', '职能指标', '配合工作', 50, 49, null]],
      通讯录: [
        ['姓名', '电话'],
        ['示例甲', '0779-0000000'],
      ],
      进度: [
        ['单位名称', '指标', '进度'],
        ['区发改局', '配合工作', '80%'],
      ],
      汇总: [
        ['被考核单位', '指标', '考核得分'],
        ['区发改局', '配合工作', 1],
      ],
    })
    const { tables, findings } = await readWorkbook(bytes, SCHEME)
    expect(tables.map(({ table, rows }) => [table, rows.length])).toEqual([['observations', 1]])
    expect(told(findings)).toEqual(['note table-unrecognised 通讯录', 'note table-unrecognised 进度'])
  })

  it('评分表的表头改错一个字:指出单元格;名字是自己起的也一样', async () => {
    const bytes = await workbook({ 区委办返回: [['被考核单位', '指标', '分值', '考核得份']] })
    const { findings } = await readWorkbook(bytes, SCHEME)
    expect(findings).toEqual([
      {
        severity: 'error',
        problem: { code: 'heading-unknown', heading: '考核得份', like: '考核得分' },
        places: [{ kind: 'cell', sheet: '区委办返回', address: 'D1' }],
      },
    ])
  })

  it('评分表缺了表头', async () => {
    const { findings } = await readWorkbook(await workbook({ 评分: [['被考核单位', '指标', '分值']] }), SCHEME)
    expect(told(findings)).toEqual(['error heading-missing A1'])
  })

  it('几张评分表合在一起,每一行仍找得到单元格;宽表按本工作簿的指标表取分值', async () => {
    const bytes = await workbook({
      指标: [
        ['得分项', '指标', '分值', '评分标准'],
        ['职能指标', '配合工作', 50, null],
        ['共性指标', '行政成本', 20, null],
      ],
      评分: [SCORES, [1, '区发改局', '职能指标', '配合工作', 50, 49, null]],
      财政局返回: [
        ['财政局评分'],
        ['单位', '行政成本(20分)', '扣分理由'],
        ['区发改局', '19分', '接待费增长'],
        ['区工信局', 20, null],
      ],
    })
    const { tables, findings, cellOf } = await readWorkbook(bytes, SCHEME)
    const scores = tables.find(({ table }) => table === 'observations')
    expect(scores?.rows).toHaveLength(3)
    expect(scores?.rows[2]?.[scores.columns.indexOf('maxPoints')]).toBe(20)
    expect(cellOf('observations', 0, 'score')).toEqual({ kind: 'cell', sheet: '评分', address: 'F2' })
    expect(cellOf('observations', 2, 'score')).toEqual({ kind: 'cell', sheet: '财政局返回', address: 'B4' })
    expect(told(findings)).toEqual(['note number-read-as B3'])
  })

  it('日期单元格、合并的单位名称、公式算出的得分', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '评分',
          rows: [
            ['被考核单位', '指标', '考核得分', '评分日期'],
            ['区发改局', '配合工作', null, new Date('2017-01-20T00:00:00Z')],
            [null, '行政成本', 19, null],
          ],
          cells: new Map([['1,2', { formula: '50-1', formulaResult: 49 }]]),
          merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
        },
      ],
    })
    const { tables, findings } = await readWorkbook(bytes, SCHEME)
    expect(tables[0]?.rows).toEqual([
      ['区发改局', '配合工作', 49, '2017-01-20'],
      ['区发改局', '行政成本', 19, null],
    ])
    expect(findings).toEqual([])
  })

  it('十万行的评分表只说一句', async () => {
    const row: CellValue[] = ['1', '区发改局', '职能指标', '配合工作', 50, 49, null]
    const { tables, findings } = await readWorkbook(
      await workbook({ 评分: [SCORES, ...Array.from({ length: 100_000 }, () => row)] }),
      SCHEME,
    )
    expect(tables).toEqual([])
    expect(findings).toMatchObject([
      { severity: 'error', problem: { code: 'too-many-rows', count: 100_000, limit: 20_000 } },
    ])
  })
})
