import { describe, expect, it } from 'vitest'
import { inExcel, openPane } from './pane.ts'

describe('Ranges through the client library', () => {
  it('give back what was written, with address, types and formulas', async () => {
    const pane = await openPane()
    const read = await inExcel(
      pane,
      `sheet.load('name')
      const range = sheet.getRange('A1:C4')
      range.values = [['姓名', '分数', '通过'], ['示例甲', 95, true], ['示例乙', 72.5, false], ['示例丙', '', '=B2+1']]
      range.load('values,address,rowCount,formulas,valueTypes')
      await context.sync()
      return [sheet.name, range.address, range.rowCount, range.values, range.formulas[3], range.valueTypes[3]]`,
    )
    expect(read).toEqual([
      'Sheet1',
      'Sheet1!A1:C4',
      4,
      [
        ['姓名', '分数', '通过'],
        ['示例甲', 95, true],
        ['示例乙', 72.5, false],
        ['示例丙', '', 96],
      ],
      ['示例丙', '', '=B2+1'],
      ['String', 'Empty', 'Double'],
    ])
  })

  it.each([
    ['"12.5"', 12.5, 'General'],
    ['"85%"', 0.85, '0%'],
    ['"2016-11-25"', 42_699, 'yyyy/m/d'],
    ['"2016.11.25"', '2016.11.25', 'General'],
    ['"true"', true, 'General'],
    [`"'007"`, '007', 'General'],
    ['"1,234"', 1234, '#,##0'],
  ])('read %s as Excel reads what is typed', async (written, value, format) => {
    const pane = await openPane()
    const read = await inExcel(
      pane,
      `const cell = sheet.getRange('A1'); cell.values = [[${written}]]; cell.load('values,numberFormat'); await context.sync()
      return [cell.values[0][0], cell.numberFormat[0][0]]`,
    )
    expect(read).toEqual([value, format])
  })

  it('keep digits as text in cells formatted as text', async () => {
    const pane = await openPane()
    const read = await inExcel(
      pane,
      `const cell = sheet.getRange('A1'); cell.numberFormat = [['@']]; cell.values = [['012']]
      cell.load('values,valueTypes'); await context.sync(); return [cell.values[0][0], cell.valueTypes[0][0]]`,
    )
    expect(read).toEqual(['012', 'String'])
  })

  it('leave a cell alone where null is written', async () => {
    const pane = await openPane()
    const read = await inExcel(
      pane,
      `const cells = sheet.getRange('A1:B1'); cells.values = [[1, 2]]; await context.sync()
      cells.values = [[null, 5]]; cells.load('values'); await context.sync(); return cells.values`,
    )
    expect(read).toEqual([[1, 5]])
  })

  it('lead to one another', async () => {
    const pane = await openPane()
    const addresses = await inExcel(
      pane,
      `const table = sheet.getRange('B2').getResizedRange(3, 2)
      const reached = [table, table.getLastRow(), table.getLastColumn(), table.getCell(1, 1).getOffsetRange(1, 0),
        table.getBoundingRect('F1'), table.getIntersection('A3:C9'), table.getEntireRow(), table.getRow(0), table.getColumn(2)]
      reached.forEach((range) => range.load('address'))
      const nowhere = table.getIntersectionOrNullObject('Z99')
      await context.sync()
      return [...reached.map((range) => range.address), nowhere.isNullObject]`,
    )
    expect(addresses).toEqual([
      'Sheet1!B2:D5',
      'Sheet1!B5:D5',
      'Sheet1!D2:D5',
      'Sheet1!C4',
      'Sheet1!B1:F5',
      'Sheet1!B3:C5',
      'Sheet1!2:5',
      'Sheet1!B2:D2',
      'Sheet1!D2:D5',
      true,
    ])
  })

  it('know how far a sheet is used', async () => {
    const pane = await openPane()
    const read = await inExcel(
      pane,
      `const empty = sheet.getUsedRangeOrNullObject(true); await context.sync(); const before = empty.isNullObject
      sheet.getRange('C3:D5').values = [[1, 2], [3, 4], [5, 6]]
      const used = sheet.getUsedRange(true); used.load('address'); await context.sync()
      return [before, used.address]`,
    )
    expect(read).toEqual([true, 'Sheet1!C3:D5'])
  })

  it('are cleared by what is asked', async () => {
    const pane = await openPane()
    const read = await inExcel(
      pane,
      `const cell = sheet.getRange('A1'); cell.values = [[1]]; cell.numberFormat = [['0.00']]
      cell.clear('Contents'); cell.load('values,numberFormat'); await context.sync()
      const kept = [cell.values[0][0], cell.numberFormat[0][0]]
      cell.clear(); cell.load('numberFormat'); await context.sync(); return [...kept, cell.numberFormat[0][0]]`,
    )
    expect(read).toEqual(['', '0.00', 'General'])
  })

  it('carry their looks', async () => {
    const pane = await openPane()
    const read = await inExcel(
      pane,
      `const head = sheet.getRange('A1:C1')
      head.format.fill.color = '#FFE699'; head.format.font.bold = true; head.format.horizontalAlignment = 'Center'
      head.format.columnWidth = 90; head.format.wrapText = true; head.format.autofitColumns()
      head.load('format/fill/color,format/font/bold,format/horizontalAlignment,format/columnWidth,format/wrapText')
      await context.sync()
      const { fill, font, horizontalAlignment, columnWidth, wrapText } = head.format
      return [fill.color, font.bold, horizontalAlignment, columnWidth, wrapText]`,
    )
    expect(read).toEqual(['#FFE699', true, 'Center', 90, true])
  })

  it('are written 5,000 rows at once, and read back', async () => {
    const pane = await openPane()
    const read = await inExcel(
      pane,
      `const block = sheet.getRange('A1:J5000')
      block.values = Array.from({ length: 5000 }, (_, r) => Array.from({ length: 10 }, (_, c) => r * c))
      await context.sync(); block.load('values'); await context.sync()
      return [block.values.length, block.values[4999][9]]`,
    )
    expect(read).toEqual([5000, 44_991])
  })
})
