import { describe, expect, it } from 'vitest'
import { openPane } from './pane.ts'

describe('Office around the client library', () => {
  it('is ready in Excel, and adds nothing to the history', async () => {
    const pane = await openPane()
    expect(await pane.run('return Office.onReady()')).toEqual({ host: 'Excel', platform: 'OfficeOnline' })
    expect(await pane.run('return [history.pushState, history.replaceState]')).toEqual([null, null])
    expect(await pane.run('return [Office.context.displayLanguage, Office.context.document.url]')).toEqual([
      'zh-CN',
      '示例.xlsx',
    ])
  })

  it.each([
    ['ExcelApi', '1.13', true],
    ['ExcelApi', '1.14', false],
    ['excelapi', '1.9', true],
    ['CustomFunctionsRuntime', '1.3', true],
    ['SharedRuntime', '1.1', true],
    ['WordApi', '1.1', false],
  ])('says whether it has %s %s', async (name, version, expected) => {
    const pane = await openPane()
    expect(await pane.run(`return Office.context.requirements.isSetSupported('${name}', '${version}')`)).toBe(expected)
  })

  it('keeps settings with the workbook once they are saved', async () => {
    const pane = await openPane({ settings: { 方案: '示例@1' } })
    const before = await pane.run(`const { settings } = Office.context.document
      settings.set('单位', 3); const read = [settings.get('方案'), settings.get('单位'), settings.get('没有')]
      settings.remove('方案'); await new Promise((resolve) => settings.saveAsync(resolve)); return read`)
    expect(before).toEqual(['示例@1', 3, null])
    expect(pane.told).toEqual([{ workbench: 'settings', settings: { 单位: 3 } }])
  })

  it('runs the function of a button and says when it has ended', async () => {
    const pane = await openPane({
      addin: `Office.actions.associate('fill', async (event) => {
        await Excel.run(async (context) => { context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[event.source.id]]; await context.sync() })
        event.completed() })
        Office.actions.associate('fail', async () => { throw new Error('不行') })`,
    })
    pane.tell({ workbench: 'action', call: 1, action: 'fill', control: '填写' })
    await expect.poll(() => pane.told).toEqual([{ workbench: 'action-ended', call: 1, problem: undefined }])
    expect(pane.grid.values({ sheet: 'sheet-1', rect: { row: 0, column: 0, rows: 1, columns: 1 } })).toEqual([['填写']])
    pane.tell({ workbench: 'action', call: 2, action: 'fail', control: 'x' })
    pane.tell({ workbench: 'action', call: 3, action: '没有', control: 'x' })
    await expect.poll(() => pane.told.length).toBe(3)
    expect(pane.told.slice(1)).toEqual([
      { workbench: 'action-ended', call: 3, problem: '加载项没有登记动作 没有' },
      { workbench: 'action-ended', call: 2, problem: '动作 fail 失败：不行' },
    ])
  })

  it('shows and hides the pane and tells of it', async () => {
    const pane = await openPane()
    await pane.run(`globalThis.seen = []; await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => seen.push(visibilityMode))
      await Office.addin.hide(); await Office.addin.showAsTaskpane()`)
    expect(pane.told).toEqual([
      { workbench: 'pane', visible: false },
      { workbench: 'pane', visible: true },
    ])
    pane.tell({ workbench: 'visibility', visible: false })
    expect(await pane.run('return seen')).toEqual(['Hidden'])
  })

  it('opens addresses in the browser', async () => {
    const pane = await openPane()
    await pane.run(`Office.context.ui.openBrowserWindow('http://localhost/通报.docx')`)
    expect(pane.told).toEqual([{ workbench: 'browser-open', url: 'http://localhost/通报.docx' }])
    await expect(pane.run(`Office.context.ui.openBrowserWindow('javascript:alert(1)')`)).rejects.toThrow()
  })

  it('enables and disables buttons', async () => {
    const pane = await openPane()
    await pane.run(
      `await Office.ribbon.requestUpdate({ tabs: [{ id: 't', groups: [{ id: 'g', controls: [{ id: '计分', enabled: false }] }] }] })`,
    )
    expect(pane.told).toEqual([{ workbench: 'buttons', enabled: { 计分: false } }])
  })
})

describe('Dialogs', () => {
  const opening = (url: string) => `globalThis.seen = []
    const result = await new Promise((resolve) => { Office.context.ui.displayDialogAsync('${url}', { width: 30, height: 40 }, resolve)
      globalThis.asked = true })
    globalThis.dialog = result.value
    dialog?.addEventHandler(Office.EventType.DialogMessageReceived, ({ message, origin }) => seen.push(['says', message, origin]))
    dialog?.addEventHandler(Office.EventType.DialogEventReceived, ({ error }) => seen.push(['ended', error]))
    return [result.status, result.error?.code ?? null]`

  it('open on the pane’s own server, pass messages and end', async () => {
    const pane = await openPane()
    const opened = pane.run(opening('/sign-in.html'))
    await expect
      .poll(() => pane.told)
      .toEqual([
        { workbench: 'dialog-open', dialog: 1, url: 'http://localhost/sign-in.html', size: { width: 30, height: 40 } },
      ])
    pane.tell({ workbench: 'dialog-opened', dialog: 1, problem: undefined })
    expect(await opened).toEqual(['succeeded', null])
    pane.tell({ workbench: 'dialog-says', dialog: 1, message: '令牌', origin: 'http://localhost' })
    pane.tell({ workbench: 'dialog-closed', dialog: 1, code: 12_006 })
    expect(await pane.run('return seen')).toEqual([
      ['says', '令牌', 'http://localhost'],
      ['ended', 12_006],
    ])
  })

  it('are closed by the pane', async () => {
    const pane = await openPane()
    const opened = pane.run(opening('/a.html'))
    await expect.poll(() => pane.told.length).toBe(1)
    pane.tell({ workbench: 'dialog-opened', dialog: 1, problem: undefined })
    await opened
    await pane.run('dialog.close()')
    expect(pane.told.at(-1)).toEqual({ workbench: 'dialog-close', dialog: 1 })
  })

  it('are refused for another server, and while one is open', async () => {
    const pane = await openPane()
    expect(await pane.run(opening('https://example.com/'))).toEqual(['failed', 12_004])
    void pane.run(opening('/a.html'))
    await expect.poll(() => pane.told.length).toBe(1)
    expect(await pane.run(opening('/b.html'))).toEqual(['failed', 12_007])
  })

  it('are refused where the browser blocks them', async () => {
    const pane = await openPane()
    const opened = pane.run(opening('/a.html'))
    await expect.poll(() => pane.told.length).toBe(1)
    pane.tell({ workbench: 'dialog-opened', dialog: 1, problem: 12_011 })
    expect(await opened).toEqual(['failed', 12_011])
  })
})
