import { beforeAll, describe, expect, it } from 'vitest'
import type { OpenSheet } from '#addin/excel/read-workbook.ts'
import type { Seen } from '#addin/excel/seen-versions.ts'
import { openPane, type Pane } from '../workbench/pane.ts'
import { bundleForPane } from '../bundle-for-pane.ts'

const MODULES = [
  'read-workbook',
  'write-cells',
  'seen-versions',
  'select-place',
  'named-cell',
  'freeze-values',
  'add-sheet-rows',
]
let addin: string

beforeAll(async () => {
  addin = await bundleForPane(MODULES.map((name) => `export * from './addin/excel/${name}.ts'`).join('\n'), 'excel')
})

async function open(sheets: readonly string[] = ['评分', '汇总']): Promise<Pane> {
  return openPane({ sheets, addin, namespace: 'APPRAISE', functions: { functions: [] } })
}

const fill = (pane: Pane, sheet: string, address: string, values: unknown): Promise<unknown> =>
  pane.run(`await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('${sheet}').getRange('${address}').values = ${JSON.stringify(values)}
    await context.sync()
  })`)

describe('读工作簿', () => {
  it('一次读出各可见表的已用区域和位置,空表和隐藏表不读', async () => {
    const pane = await open(['评分', '汇总', '空表', '内部'])
    await fill(pane, '评分', 'B3:C4', [
      ['被考核单位', '考核得分'],
      ['区财政局', 95.5],
    ])
    await fill(pane, '汇总', 'A1', [['汇总']])
    await fill(pane, '内部', 'A1', [['不读']])
    await pane.run(`await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('内部').visibility = 'VeryHidden'
      await context.sync()
    })`)
    const before = pane.batches()
    const sheets = await pane.run<OpenSheet[]>('return excel.readWorkbook()')
    expect(sheets).toEqual([
      {
        sheet: '评分',
        cells: [
          ['被考核单位', '考核得分'],
          ['区财政局', 95.5],
        ],
        origin: { row: 2, column: 1 },
      },
      { sheet: '汇总', cells: [['汇总']], origin: { row: 0, column: 0 } },
    ])
    // names, then cells, then letting go of both: however many sheets
    expect(pane.batches() - before).toBeLessThanOrEqual(3)
    expect(pane.missing).toEqual([])
  })
})

describe('写单元格', () => {
  it('写入的文字像公式的，仍是文字，不会被执行', async () => {
    const pane = await open(['裁定'])
    await fill(pane, '裁定', 'A1:B3', [
      ['被考核单位', '意见'],
      ['区教育局', '一等'],
      ['', ''],
    ])
    await pane.run(`await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('裁定').tables.add('A1:B3', true)
      await context.sync()
    })`)
    await pane.run(
      `await excel.writeCells([{ sheet: '裁定', row: 9, column: 0, values: [["=cmd|' /C calc'!A0", '+1', '二等']] }])`,
    )
    const read = await pane.run<unknown>(`return Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('裁定').getRange('A10:C10')
      range.load('values')
      await context.sync()
      return range.values
    })`)
    expect(read).toEqual([["=cmd|' /C calc'!A0", '+1', '二等']])
  })

  it('一次写完,紧接列表末尾的行并入列表', async () => {
    const pane = await open(['裁定'])
    await fill(pane, '裁定', 'A1:B3', [
      ['被考核单位', '意见'],
      ['区教育局', '一等'],
      ['', ''],
    ])
    await pane.run(`await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('裁定').tables.add('A1:B3', true)
      await context.sync()
    })`)
    await pane.run(`await excel.writeCells([
      { sheet: '裁定', row: 2, column: 0, values: [['区卫计局', '二等'], ['区司法局', '一等']] },
      { sheet: '裁定', row: 9, column: 0, values: [['远处', '']] },
    ])`)
    const read = await pane.run<unknown>(`return Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('裁定')
      const table = sheet.tables.getItemAt(0).getRange()
      table.load('address,values')
      await context.sync()
      return [table.address, table.values]
    })`)
    expect(read).toEqual([
      '裁定!A1:B4',
      [
        ['被考核单位', '意见'],
        ['区教育局', '一等'],
        ['区卫计局', '二等'],
        ['区司法局', '一等'],
      ],
    ])
  })
})

describe('上次所见的版本', () => {
  it('记在用户看不见的表里,原样读回', async () => {
    const pane = await open()
    expect(await pane.run('return excel.readSeen("APPRAISE")')).toBeNull()
    const seen: Seen = {
      cycle: '2016',
      rows: [
        { table: 'observations', rowId: '1e5', version: 3, values: '{"subject":"区财政局","score":95.5}' },
        { table: 'vetoes', rowId: 'v-1', version: 1, values: '{}' },
      ],
    }
    await pane.run(`await excel.writeSeen('APPRAISE', ${JSON.stringify(seen)})`)
    expect(await pane.run('return excel.readSeen("APPRAISE")')).toEqual(seen)
    await pane.run(`await excel.writeSeen('APPRAISE', ${JSON.stringify({ ...seen, rows: seen.rows.slice(1) })})`)
    expect(await pane.run<Seen>('return excel.readSeen("APPRAISE")')).toEqual({ ...seen, rows: seen.rows.slice(1) })
    expect(pane.grid.sheets().find(({ name }) => name === 'APPRAISE')?.visibility).toBe('VeryHidden')
  })
})

describe('定位与命名单元格', () => {
  it('跳到问题所在的单元格', async () => {
    const pane = await open()
    await pane.run(`await excel.selectPlace('汇总', 'C5')`)
    const { sheet, rect } = pane.grid.selection()
    expect(pane.grid.sheets().find(({ id }) => id === sheet)?.name).toBe('汇总')
    expect(rect).toEqual({ row: 4, column: 2, rows: 1, columns: 1 })
  })

  it('读命名单元格,没有这个名称就是没有', async () => {
    const pane = await open()
    await fill(pane, '评分', 'C3', [['yinhai@2016.1']])
    await pane.run(`await Excel.run(async (context) => {
      context.workbook.names.add('APPRAISE_Scheme', context.workbook.worksheets.getItem('评分').getRange('C3'))
      await context.sync()
    })`)
    expect(await pane.run(`return excel.readNamedCell('APPRAISE_Scheme')`)).toBe('yinhai@2016.1')
    expect(await pane.run(`return (await excel.readNamedCell('没有')) ?? '没有'`)).toBe('没有')
    for (const text of ['yinhai@2016.1；2016-07-01 yinhai@2016.2', '']) {
      await pane.run(`await excel.writeNamedCell('APPRAISE_Scheme', ${JSON.stringify(text)})`)
      expect(await pane.run(`return excel.readNamedCell('APPRAISE_Scheme')`)).toBe(text)
    }
    expect(pane.missing).toEqual([])
  })
})
