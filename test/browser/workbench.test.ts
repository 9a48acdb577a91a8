import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkbenchPage, shows, type WorkbenchPage } from './workbench-page.ts'

let workbench: WorkbenchPage

beforeAll(async () => {
  workbench = await openWorkbenchPage()
})

afterAll(() => workbench.close())

describe('Functions of an add-in in the workbench', () => {
  it('opens a spreadsheet beside the add-in', async () => {
    expect(await workbench.pane().locator('#state').textContent()).toBe('已连接 Excel')
  })

  it('computes 2,000 cells of an add-in function in few messages', async () => {
    await workbench.excel(`
      sheet.getRange('A1:A2000').values = Array.from({ length: 2000 }, (_, i) => [i])
      sheet.getRange('B1:B2000').formulas = Array.from({ length: 2000 }, (_, i) => ['=DEMO.ADD(A' + (i + 1) + ',1)'])
      await context.sync()`)
    await shows(workbench, 'B1999:B2000', [[1999], [2000]])
    const all = await workbench.values('B1:B2000')
    expect(all).toEqual(Array.from({ length: 2000 }, (_, i) => [i + 1]))
    const traffic = await workbench.page.evaluate(() => window.workbench?.functions.traffic)
    expect(traffic?.invocations).toBe(2000)
    expect(traffic?.messages).toBeLessThanOrEqual(3)
  })

  it('computes a cell again when what it refers to is edited', async () => {
    await workbench.excel(`sheet.getRange('A10').values = [[1000]]; await context.sync()`)
    await shows(workbench, 'B9:B11', [[9], [1001], [11]])
  })

  it('spills a matrix, and shows #SPILL! where something is in the way', async () => {
    await workbench.excel(`sheet.getRange('D1').formulas = [['=DEMO.SPLIT(A61:A63)']]; await context.sync()`)
    await shows(workbench, 'D1:F3', [
      [60, 120, false],
      [61, 122, true],
      [62, 124, true],
    ])
    await workbench.excel(
      `sheet.getRange('D6:D7').formulas = [['=DEMO.SPLIT(A61:A63)'], ['挡住']]; await context.sync()`,
    )
    await shows(workbench, 'D6:D8', [['#SPILL!'], ['挡住'], ['']])
  })

  it('shows an error as Excel does, and its sentence when the cell is selected', async () => {
    await workbench.excel(
      `sheet.getRange('H1:H2').formulas = [['=DEMO.GRADE("x")'], ['=ISNA(H1)']]; await context.sync()`,
    )
    await shows(workbench, 'H1:H2', [['#N/A'], [true]])
    await workbench.excel(`sheet.getRange('H1').select(); await context.sync()`)
    await expect
      .poll(() => workbench.page.locator('#cell-message').textContent())
      .toBe('H1 #N/A：分数不是数字，请填写数字')
    await workbench.excel(`sheet.getRange('A1').select(); await context.sync()`)
    await expect.poll(() => workbench.page.locator('#cell-message').isHidden()).toBe(true)
  })

  it('knows of no function that functions.json does not declare', async () => {
    await workbench.excel(`sheet.getRange('J1').formulas = [['=DEMO.GONE(1)']]; await context.sync()`)
    await shows(workbench, 'J1', [['#NAME?']])
  })

  it('gives functions blanks, texts, numbers and dates as Excel gives them', async () => {
    await workbench.excel(`sheet.getRange('P1:S1').values = [['', "'007", true, '2016-11-25']]
      sheet.getRange('P3:P4').formulas = [['=DEMO.SHOW(P1:S1,,P1:Q1,R1)'], ['=DEMO.SHOW(P1)']]; await context.sync()`)
    await shows(workbench, 'P3:P4', [['[[["","007",true,42699]],null,[[["","007"]],[[true]]]]'], ['[[[""]],null,[]]']])
  })

  it('tells functions where they stand and where their arguments come from', async () => {
    await workbench.excel(`sheet.getRange('U1:V2').values = [['单位', '分数'], ['示例甲', 1]]; sheet.tables.add('U1:V2', true).name = '评分'
      context.workbook.names.add('方案', sheet.getRange('A2')); await context.sync()
      sheet.getRange('X1:X3').formulas = [['=DEMO.WHERE(A1:A3)'], ['=DEMO.WHERE(评分[#All])'], ['=IF(TRUE,DEMO.WHERE(方案))']]; await context.sync()`)
    await shows(workbench, 'X1:X3', [['Sheet1!X1 Sheet1!A1:A3'], ['Sheet1!X2 Sheet1!U1:V2'], ['Sheet1!X3 Sheet1!A2']])
  })

  it('takes what a person types, and tells the add-in', async () => {
    await workbench.excel(`globalThis.heard = []
      sheet.onChanged.add(async ({ address, triggerSource }) => { heard.push([address, triggerSource]) })
      sheet.getRange('L1').formulas = [['=DEMO.ADD(K1,0.5)']]; sheet.getRange('K1').select(); await context.sync()`)
    await workbench.page.mouse.click(600, 600)
    await workbench.excel(`heard.length = 0; sheet.getRange('K1').select(); await context.sync()`)
    await workbench.page.keyboard.type('41')
    await workbench.page.keyboard.press('Enter')
    await shows(workbench, 'K1:L1', [[41, 41.5]])
    expect(await workbench.inPane('return heard')).toEqual([['K1', 'Unknown']])
  })

  it('brings a cell that a program selects into view', async () => {
    await workbench.excel(`sheet.getRange('Z1900').select(); await context.sync()`)
    await expect
      .poll(async () => {
        await workbench.page.mouse.click(600, 600)
        return workbench.excel<number>(`const selected = context.workbook.getSelectedRange()
          selected.load('rowIndex'); await context.sync(); return selected.rowIndex`)
      })
      .toBeGreaterThan(1800)
  })

  it('asks nothing of any other machine, and throws nothing', () => {
    expect(
      workbench.requests.filter(
        (url) => !url.startsWith(workbench.url) && !url.startsWith('data:') && !url.startsWith('blob:'),
      ),
    ).toEqual([])
    expect(workbench.problems).toEqual([])
  })
})
