import { describe, expect, it } from 'vitest'
import { openPane } from './pane.ts'

const sheet = 'const sheet = context.workbook.worksheets.getActiveWorksheet();'

describe('Ranges through the client library', () => {
  it('gives back what was written, with its address, types and formulas', async () => {
    const pane = await openPane()
    const read = await pane.run<Record<string, unknown>>(`return Excel.run(async (context) => {
      ${sheet} sheet.load('name')
      const range = sheet.getRange('A1:C4')
      range.values = [['姓名','分数','通过'],['示例甲',95,true],['示例乙',72.5,false],['示例丙','','=B2+1']]
      range.load('values,address,rowCount,formulas,valueTypes')
      await context.sync()
      return { name: sheet.name, address: range.address, values: range.values, formulas: range.formulas, rows: range.rowCount, types: range.valueTypes[3] }
    })`)
    expect(read).toMatchObject({
      name: 'Sheet1',
      address: 'Sheet1!A1:C4',
      rows: 4,
      types: ['String', 'Empty', 'Double'],
    })
    expect(read['values']).toEqual([
      ['姓名', '分数', '通过'],
      ['示例甲', 95, true],
      ['示例乙', 72.5, false],
      ['示例丙', '', 96],
    ])
  })
})
