import { describe, expect, it } from 'vitest'
import { inExcel, openPane } from './pane.ts'

describe('Worksheets through the client library', () => {
  it('are added, named and listed in their order', async () => {
    const pane = await openPane({ sheets: ['单位名册'] })
    const read = await inExcel(
      pane,
      `const added = context.workbook.worksheets.add('结果 表'); const cell = added.getRange('A1'); cell.load('address')
      const all = context.workbook.worksheets; all.load('items/name,items/position'); const count = all.getCount()
      await context.sync()
      added.name = '汇总'; all.load('items/name'); await context.sync()
      return [cell.address, count.value, all.items.map(({ name }) => name)]`,
    )
    expect(read).toEqual(["'结果 表'!A1", 2, ['单位名册', '汇总']])
  })

  it('are found by name whatever its letter case, or not found as a null object', async () => {
    const pane = await openPane({ sheets: ['Data'] })
    const read = await inExcel(
      pane,
      `const found = context.workbook.worksheets.getItemOrNullObject('DATA'); found.load('name')
      const none = context.workbook.worksheets.getItemOrNullObject('没有'); await context.sync()
      return [found.name, none.isNullObject]`,
    )
    expect(read).toEqual(['Data', true])
  })

  it('can be hidden so that only a program shows them', async () => {
    const pane = await openPane({ sheets: ['甲', '乙'] })
    const read = await inExcel(
      pane,
      `const other = context.workbook.worksheets.getItem('乙'); other.visibility = 'VeryHidden'; other.load('visibility')
      const visible = context.workbook.worksheets.getCount(true); await context.sync(); return [other.visibility, visible.value]`,
    )
    expect(read).toEqual(['VeryHidden', 1])
  })

  it('are activated, and what is selected belongs to the active one', async () => {
    const pane = await openPane({ sheets: ['甲', '乙'] })
    const read = await inExcel(
      pane,
      `context.workbook.worksheets.getItem('乙').getRange('B2:C3').select()
      const selected = context.workbook.getSelectedRange(); const active = context.workbook.worksheets.getActiveWorksheet()
      const cell = context.workbook.getActiveCell()
      selected.load('address'); active.load('name'); cell.load('address'); await context.sync()
      return [selected.address, active.name, cell.address]`,
    )
    expect(read).toEqual(['乙!B2:C3', '乙', '乙!B2'])
  })

  it('are deleted', async () => {
    const pane = await openPane({ sheets: ['甲', '乙'] })
    await inExcel(pane, `context.workbook.worksheets.getItem('甲').delete(); await context.sync()`)
    expect(pane.grid.sheets().map(({ name }) => name)).toEqual(['乙'])
  })
})
