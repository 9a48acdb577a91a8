import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkbenchPage, shows, type WorkbenchPage } from './workbench-page.ts'

let workbench: WorkbenchPage

beforeAll(async () => {
  workbench = await openWorkbenchPage()
})

afterAll(() => workbench.close())

describe('The pane of an add-in in the workbench', () => {
  it('runs the function of a button, and says what went wrong', async () => {
    await workbench.page.getByRole('button', { name: '填入数据' }).click()
    await shows(workbench, 'A1', [['已填入']])
    await workbench.page.getByRole('button', { name: '失败' }).click()
    await expect.poll(() => workbench.page.locator('#problem').textContent()).toBe('动作 fail 失败：故意的失败')
  })

  it('closes the pane, which goes on computing, and opens it again', async () => {
    await workbench.page.getByRole('button', { name: '关闭任务窗格' }).click()
    expect(await workbench.page.locator('#pane').isVisible()).toBe(false)
    await workbench.excel(`sheet.getRange('N1').formulas = [['=DEMO.ADD(20,2)']]; await context.sync()`)
    await shows(workbench, 'N1', [[22]])
    await workbench.page.getByRole('button', { name: '打开窗格' }).click()
    expect(await workbench.page.locator('#pane').isVisible()).toBe(true)
  })

  it('opens the dialog of the pane as a window and carries what it says', async () => {
    const [dialog] = await Promise.all([
      workbench.page.waitForEvent('popup'),
      workbench.pane().locator('#sign-in').click(),
    ])
    await dialog.locator('#say').click()
    await expect.poll(() => workbench.pane().locator('#state').textContent()).toBe('对话框说：你好')
    await expect.poll(() => dialog.isClosed()).toBe(true)
    const [second] = await Promise.all([
      workbench.page.waitForEvent('popup'),
      workbench.pane().locator('#sign-in').click(),
    ])
    await second.waitForLoadState()
    await second.close()
    await expect.poll(() => workbench.pane().locator('#state').textContent()).toBe('对话框关闭：12006')
  })

  it('opens an address in the browser', async () => {
    const [opened] = await Promise.all([
      workbench.page.waitForEvent('popup'),
      workbench.pane().locator('#browse').click(),
    ])
    await opened.waitForLoadState()
    expect(opened.url()).toBe(`${workbench.url}addin/dialog.html`)
    await opened.close()
  })

  it('is asked again for what it was computing when it was loaded anew', async () => {
    await workbench.excel(
      `sheet.getRange('P1:P2').formulas = [['=DEMO.SLOW(1)'], ['=DEMO.ADD(1,1)']]; await context.sync()`,
    )
    await shows(workbench, 'P1:P2', [['#BUSY!'], [2]])
    await workbench.inPane('window.beforeReload = true')
    await workbench.page
      .locator('#pane-frame')
      .evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.location.reload())
    // not the calls of the pane that is on its way out
    await expect
      .poll(() => workbench.inPane<number>('return window.beforeReload ? 0 : demo.calls'))
      .toBeGreaterThanOrEqual(2)
    await shows(workbench, 'P1:P2', [['#BUSY!'], [2]])
  })

  it('says when an add-in asks for what is not emulated', async () => {
    const code = await workbench.inPane(
      `return Excel.run(async (context) => { context.workbook.worksheets.getActiveWorksheet().charts.load('count'); await context.sync() }).catch((error) => error.code)`,
    )
    expect(code).toBe('ApiNotFound')
    expect(await workbench.page.locator('#problem').textContent()).toContain('Worksheet.charts')
  })
})
