import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleWorkbook } from '#test/addin/workbench/sample-workbook.ts'
import { openWorkbenchPage, shows, type WorkbenchPage } from './workbench-page.ts'

let workbench: WorkbenchPage

beforeAll(async () => {
  const body = Buffer.from(await sampleWorkbook())
  workbench = await openWorkbenchPage('?workbook=/addin/示例评分表.xlsx', (page) =>
    page.route(
      ({ pathname }) => pathname.endsWith('.xlsx'),
      (route) => route.fulfill({ body }),
    ),
  )
})

afterAll(() => workbench.close())

/** Whether a color, #RRGGBB, is seen anywhere in the spreadsheet. */
function isPainted(color: string): Promise<boolean> {
  return workbench.page.evaluate((wanted) => {
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(wanted.slice(at, at + 2), 16))
    const painted = [...document.querySelectorAll('canvas')].filter(({ width, height }) => width > 0 && height > 0)
    return painted.some((canvas) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      for (let at = 0; at < pixels.length; at += 4) {
        if (pixels[at] === red && pixels[at + 1] === green && pixels[at + 2] === blue) return true
      }
      return false
    })
  }, color)
}

describe('A workbook file in the workbench', () => {
  it('is shown with its values and formulas, evaluated anew', async () => {
    await shows(workbench, 'A1:B4', [
      ['示例评分表', ''],
      ['单位', '分数'],
      ['示例甲', 95.5],
      ['示例乙', 58],
    ])
    await shows(workbench, 'B6:B7', [[153.5], ['示例甲、示例乙']])
    await shows(workbench, 'E2:G3', [
      [95.5, 191, true],
      [58, 116, false],
    ])
  })

  it('keeps its tables, names and hidden sheets', async () => {
    const read = await workbench.excel(
      `const table = context.workbook.tables.getItem('评分'); const range = table.getRange(); range.load('address')
      const name = context.workbook.names.getItem('方案').getRange(); name.load('address,values')
      const sheets = context.workbook.worksheets; sheets.load('items/name,items/visibility'); await context.sync()
      return [range.address, name.address, name.values, sheets.items.map(({ name, visibility }) => name + ' ' + visibility)]`,
    )
    expect(read).toEqual([
      "'评 分'!A2:C4",
      '参数!A1',
      [['示例@1']],
      ['评 分 Visible', '参数 Hidden', '版本 VeryHidden'],
    ])
  })

  it('looks as its rules say: by a number, by a formula, anew when a cell changes', async () => {
    await expect.poll(() => isPainted('#FFC7CE'), { timeout: 20_000 }).toBe(true)
    await expect.poll(() => isPainted('#FFF2CC'), { timeout: 20_000 }).toBe(true)
    await workbench.excel(`sheet.getRange('C3').values = [['已核对']]; await context.sync()`)
    await expect.poll(() => isPainted('#FFF2CC'), { timeout: 20_000 }).toBe(false)
    expect(await isPainted('#FFC7CE')).toBe(true)
  })

  it('keeps the settings of its add-in for the next time', async () => {
    await workbench.inPane(
      `Office.context.document.settings.set('方案', '示例@1')
      await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve))`,
    )
    await workbench.page.reload()
    await workbench.page.waitForFunction(() => window.workbench !== undefined)
    expect(await workbench.inPane(`return Office.context.document.settings.get('方案')`)).toBe('示例@1')
  })
})
