import { describe, expect, it } from 'vitest'
import { excelError, inExcel, openPane } from './pane.ts'

const scores = `sheet.getRange('A1:B3').values = [['姓名', '分数'], ['示例甲', 95], ['示例乙', 72.5]]
  const table = sheet.tables.add('A1:B3', true); table.name = '评分';`

describe('Tables through the client library', () => {
  it('give their headings, body and columns', async () => {
    const pane = await openPane()
    const read = await inExcel(
      pane,
      `${scores} await context.sync()
      const found = context.workbook.tables.getItem('评分'); found.load('name,showHeaders')
      const head = found.getHeaderRowRange(); const body = found.getDataBodyRange(); const points = found.columns.getItem('分数').getDataBodyRange()
      head.load('values'); body.load('address'); points.load('values'); found.columns.load('items/name'); await context.sync()
      return [found.name, found.showHeaders, head.values, body.address, points.values, found.columns.items.map(({ name }) => name)]`,
    )
    expect(read).toEqual(['评分', true, [['姓名', '分数']], 'Sheet1!A2:B3', [[95], [72.5]], ['姓名', '分数']])
  })

  it('take rows at their end and in between', async () => {
    const pane = await openPane()
    const read = await inExcel(
      pane,
      `${scores} table.rows.add(null, [['示例丙', 61]]); table.rows.add(0, [['示例丁', 88]]); await context.sync()
      const body = table.getDataBodyRange(); body.load('values'); const count = table.rows.getCount(); await context.sync()
      return [body.values, count.value]`,
    )
    expect(read).toEqual([
      [
        ['示例丁', 88],
        ['示例甲', 95],
        ['示例乙', 72.5],
        ['示例丙', 61],
      ],
      4,
    ])
  })

  it('are referred to by formulas', async () => {
    const pane = await openPane()
    const read = await inExcel(
      pane,
      `${scores} sheet.getRange('D1:D3').formulas = [['=SUM(评分[分数])'], ['=ROWS(评分[#All])'], ['=COUNTA(评分[[#Headers],[姓名]:[分数]])']]
      const cells = sheet.getRange('D1:D3'); cells.load('values'); await context.sync(); return cells.values.flat()`,
    )
    expect(read).toEqual([167.5, 3, 2])
  })

  it('may not overlap, nor share a name', async () => {
    const pane = await openPane()
    const overlap = await excelError(pane, `${scores} sheet.tables.add('B2:C5', true); await context.sync()`)
    expect(overlap.code).toBe('InvalidOperation')
    const second = await excelError(
      pane,
      `const other = sheet.tables.add('F1:G2', true); other.name = '评分'; await context.sync()`,
    )
    expect(second.code).toBe('ItemAlreadyExists')
  })

  it('are resized and deleted', async () => {
    const pane = await openPane()
    const read = await inExcel(
      pane,
      `${scores} table.resize('A1:B2'); const whole = table.getRange(); whole.load('address'); await context.sync()
      table.delete(); const gone = context.workbook.tables.getItemOrNullObject('评分'); await context.sync()
      return [whole.address, gone.isNullObject]`,
    )
    expect(read).toEqual(['Sheet1!A1:B2', true])
  })
})

describe('Defined names through the client library', () => {
  it('stand for ranges, and formulas use them', async () => {
    const pane = await openPane()
    const read = await inExcel(
      pane,
      `sheet.getRange('B2:B3').values = [[95], [72.5]]; context.workbook.names.add('分数区', sheet.getRange('B2:B3'))
      const name = context.workbook.names.getItem('分数区'); name.load('name,formula,type')
      const range = name.getRange(); range.load('address'); const sum = sheet.getRange('D1'); sum.formulas = [['=SUM(分数区)']]; sum.load('values')
      await context.sync(); return [name.name, name.formula, name.type, range.address, sum.values]`,
    )
    expect(read).toEqual(['分数区', '=Sheet1!$B$2:$B$3', 'Range', 'Sheet1!B2:B3', [[167.5]]])
  })

  it('are found by getRange too, and missing ones are null objects', async () => {
    const pane = await openPane()
    const read = await inExcel(
      pane,
      `context.workbook.names.add('方案', '=Sheet1!$A$1'); const cell = sheet.getRange('方案'); cell.values = [['甲@1']]; cell.load('address')
      const none = context.workbook.names.getItemOrNullObject('没有'); await context.sync(); return [cell.address, none.isNullObject]`,
    )
    expect(read).toEqual(['Sheet1!A1', true])
  })
})
