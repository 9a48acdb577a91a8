import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkbenchPage, shows, type WorkbenchPage } from './workbench-page.ts'

let workbench: WorkbenchPage

beforeAll(async () => {
  workbench = await openWorkbenchPage()
  await workbench.excel(`sheet.getRange('U1:V3').values = [['单位', '分值'], ['示例甲', 1], ['示例乙', 2]]
    sheet.tables.add('U1:V3', true).name = '评分'; await context.sync()`)
  await workbench.page.mouse.click(600, 600)
})

afterAll(() => workbench.close())

async function type(address: string, formula: string): Promise<void> {
  await workbench.excel(`sheet.getRange('${address}').select(); await context.sync()`)
  await workbench.page.keyboard.type(formula)
  await workbench.page.keyboard.press('Enter')
}

describe('Formulas over tables, typed by a person', () => {
  it('computes a built-in over a column of a table', async () => {
    await type('A1', '=SUM(评分[分值])')
    await shows(workbench, 'A1', [[3]])
  })

  it('computes every formula that is set afterwards', async () => {
    await workbench.excel(
      `sheet.getRange('B1:B3').formulas = [['=DEMO.ADD(4,2)'], ['=DEMO.WHERE(A1:A3)'], ['=7-2']]; await context.sync()`,
    )
    await shows(workbench, 'B1:B3', [[6], ['Sheet1!B2 Sheet1!A1:A3'], [5]])
  })

  it('computes a function of an add-in over a table and over a column of it', async () => {
    await type('C1', '=DEMO.WHERE(评分[#All])')
    await type('C2', '=DEMO.ADD(SUM(评分[分值]),2)')
    await type('C3', '=DEMO.LOOK("示例乙",评分[#All],评分[#All])')
    await shows(workbench, 'C1:C3', [['Sheet1!C1 Sheet1!U1:V3'], [5], [4]])
  })

  it('computes the next formula after one with an open bracket was given up', async () => {
    await workbench.excel(`sheet.getRange('D1').select(); await context.sync()`)
    await workbench.page.keyboard.type('=SUM(评分[')
    await workbench.page.keyboard.press('Escape')
    await type('D2', '=DEMO.ADD(8,1)')
    await shows(workbench, 'D1:D2', [[''], [9]])
  })

  it('throws nothing', () => {
    expect(workbench.problems).toEqual([])
  })
})
