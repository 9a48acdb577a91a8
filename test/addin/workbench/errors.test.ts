import { describe, expect, it } from 'vitest'
import { excelError, inExcel, openPane } from './pane.ts'

describe('Mistakes of an add-in come back as from Excel', () => {
  it.each([
    ['a property read before it was loaded', `return sheet.getRange('A1').values`, 'PropertyNotLoaded'],
    [
      'a property read before the sync',
      `const cell = sheet.getRange('A1'); cell.load('values'); return cell.values`,
      'PropertyNotLoaded',
    ],
    ['values of another size', `sheet.getRange('A1:B1').values = [[1]]; await context.sync()`, 'InvalidArgument'],
    [
      'a sheet that is not there',
      `context.workbook.worksheets.getItem('没有').load('name'); await context.sync()`,
      'ItemNotFound',
    ],
    ['an address that is none', `sheet.getRange('不是地址!!').load('values'); await context.sync()`, 'InvalidArgument'],
    [
      'cells above the first row',
      `sheet.getRange('A1').getOffsetRange(-1, 0).load('values'); await context.sync()`,
      'InvalidArgument',
    ],
    [
      'a second sheet of the same name',
      `context.workbook.worksheets.add('sheet1'); await context.sync()`,
      'ItemAlreadyExists',
    ],
    ['a sheet name Excel refuses', `context.workbook.worksheets.add('a/b'); await context.sync()`, 'InvalidArgument'],
    ['hiding the only sheet', `sheet.visibility = 'Hidden'; await context.sync()`, 'InvalidOperation'],
    ['deleting the only sheet', `sheet.delete(); await context.sync()`, 'InvalidOperation'],
  ])('%s', async (_, code, expected) => {
    const pane = await openPane()
    expect((await excelError(pane, code)).code).toBe(expected)
    expect(pane.missing).toEqual([])
  })

  it('an error names the statement it came from', async () => {
    const pane = await openPane()
    const { statement } = await excelError(pane, `sheet.getRange('A1:B1').values = [[1]]; await context.sync()`)
    expect(statement).toContain('range.values')
  })

  it('what was done before the failing statement stays done', async () => {
    const pane = await openPane()
    await excelError(
      pane,
      `sheet.getRange('A1').values = [[7]]; sheet.getRange('A2:B2').values = [[1]]; await context.sync()`,
    )
    const read = await inExcel(
      pane,
      `const cell = sheet.getRange('A1'); cell.load('values'); await context.sync(); return cell.values`,
    )
    expect(read).toEqual([[7]])
  })
})

describe('What is not emulated fails loudly', () => {
  it.each([
    ['charts', `sheet.charts.add('Line', sheet.getRange('A1:B2')); await context.sync()`, 'Worksheet.charts'],
    ['protection', `sheet.protection.protect(); await context.sync()`, 'Worksheet.protection'],
    ['sorting', `sheet.getRange('A1:A2').sort.apply([]); await context.sync()`, 'Range.sort'],
    [
      'conditional formats',
      `sheet.getRange('A1').conditionalFormats.clearAll(); await context.sync()`,
      'Range.conditionalFormats',
    ],
    ['a property', `const cell = sheet.getRange('A1'); cell.load('hidden'); await context.sync()`, 'Range.hidden'],
    ['copying', `sheet.getRange('B1').copyFrom('A1'); await context.sync()`, 'Range.copyFrom()'],
    [
      'manual calculation',
      `context.application.calculationMode = 'Manual'; await context.sync()`,
      'Application.calculationMode other than automatic',
    ],
  ])('%s', async (_, code, member) => {
    const pane = await openPane()
    expect((await excelError(pane, code)).code).toBe('ApiNotFound')
    expect(pane.missing).toEqual([member])
  })
})
