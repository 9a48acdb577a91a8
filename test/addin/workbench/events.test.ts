import { describe, expect, it } from 'vitest'
import { inExcel, openPane, type Pane } from './pane.ts'

const listening = `globalThis.heard = []; const hear = (kind) => async (event) => { heard.push([kind, event.address ?? event.worksheetId]) }`

async function heard(pane: Pane): Promise<unknown> {
  await pane.run('await new Promise((resolve) => setTimeout(resolve, 0))')
  return pane.run('return heard')
}

describe('Events', () => {
  it('tell of what a person enters and a program writes, on one sheet or any', async () => {
    const pane = await openPane({ sheets: ['甲', '乙'] })
    await inExcel(
      pane,
      `${listening}
      sheet.onChanged.add(hear('甲')); context.workbook.worksheets.onChanged.add(hear('任一')); await context.sync()
      sheet.getRange('K1:K2').values = [[5], [6]]; await context.sync()`,
    )
    pane.grid.enter('sheet-2', 0, 0, '手工')
    expect(await heard(pane)).toEqual([
      ['甲', 'K1:K2'],
      ['任一', 'K1:K2'],
      ['任一', 'A1'],
    ])
  })

  it('say who did it', async () => {
    const pane = await openPane()
    await inExcel(
      pane,
      `globalThis.heard = []; sheet.onChanged.add(async ({ triggerSource, source, changeType }) => heard.push([triggerSource, source, changeType]))
      await context.sync(); sheet.getRange('A1').values = [[1]]; await context.sync()`,
    )
    pane.grid.enter('sheet-1', 1, 0, 2)
    expect(await heard(pane)).toEqual([
      ['ThisLocalAddin', 'Local', 'RangeEdited'],
      ['Unknown', 'Local', 'RangeEdited'],
    ])
  })

  it('give the changed range', async () => {
    const pane = await openPane()
    await inExcel(
      pane,
      `globalThis.heard = []; sheet.onChanged.add((event) => Excel.run(async (inner) => {
        const range = event.getRange(inner); range.load('values'); await inner.sync(); heard.push(range.values) }))
      await context.sync()`,
    )
    pane.grid.enter('sheet-1', 3, 3, 42)
    await expect.poll(() => heard(pane)).toEqual([[[42]]])
  })

  it('do not tell of results of formulas', async () => {
    const pane = await openPane()
    await inExcel(
      pane,
      `sheet.getRange('B1').formulas = [['=A1*2']]; await context.sync(); ${listening}; sheet.onChanged.add(hear('变')); await context.sync()`,
    )
    pane.grid.enter('sheet-1', 0, 0, 4)
    expect(await heard(pane)).toEqual([['变', 'A1']])
  })

  it('tell of selecting and of changing sheets', async () => {
    const pane = await openPane({ sheets: ['甲', '乙'] })
    await inExcel(
      pane,
      `${listening}; sheet.onSelectionChanged.add(hear('选')); context.workbook.worksheets.onActivated.add(hear('到')); sheet.onDeactivated.add(hear('离'))
      await context.sync(); sheet.getRange('B2').select(); context.workbook.worksheets.getItem('乙').activate(); await context.sync()`,
    )
    expect(await heard(pane)).toEqual([
      ['选', 'B2'],
      ['离', 'sheet-1'],
      ['到', 'sheet-2'],
    ])
  })

  it('are no longer told once the handler is removed', async () => {
    const pane = await openPane()
    await inExcel(
      pane,
      `${listening}; const handler = sheet.onChanged.add(hear('变')); await context.sync()
      handler.remove(); await context.sync(); sheet.getRange('A1').values = [[1]]; await context.sync()`,
    )
    expect(await heard(pane)).toEqual([])
  })

  it('tell a table of changes inside it alone', async () => {
    const pane = await openPane()
    await inExcel(
      pane,
      `const table = sheet.tables.add('A1:B3', true); await context.sync()
      ${listening}; table.onChanged.add(hear('表')); await context.sync()`,
    )
    pane.grid.enter('sheet-1', 1, 1, 1)
    pane.grid.enter('sheet-1', 5, 5, 1)
    expect(await heard(pane)).toEqual([['表', 'B2']])
  })
})
