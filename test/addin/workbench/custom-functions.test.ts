import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { FunctionsFile } from '#addin/workbench/host/custom-functions/metadata.ts'
import type { CellValue } from '#addin/workbench/grid.ts'
import { inExcel, openPane, type Pane } from './pane.ts'

const demo = (name: string) => readFileSync(new URL(`./demo/${name}`, import.meta.url), 'utf8')
// the demonstration add-in's own declaration
const functions = JSON.parse(demo('functions.json')) as FunctionsFile

function openDemo(file: FunctionsFile = functions): Promise<Pane> {
  return openPane({ functions: file, addin: demo('addin.js') })
}

const place = (row: number, column: number) => ({ sheet: 'sheet-1', row, column })

function values(pane: Pane, row: number, column: number, rows = 1, columns = 1): CellValue[][] {
  return pane.grid.values({ sheet: 'sheet-1', rect: { row, column, rows, columns } })
}

/** Enters formulas down from a cell. */
async function enter(pane: Pane, address: string, formulas: string[]): Promise<void> {
  const rows = JSON.stringify(formulas.map((formula) => [formula]))
  await inExcel(pane, `sheet.getRange('${address}').formulas = ${rows}; await context.sync()`)
}

describe('Custom functions', () => {
  it('show #BUSY! until they answer, then their value', async () => {
    const pane = await openDemo()
    await inExcel(pane, `sheet.getRange('A1').values = [[41]]`)
    await enter(pane, 'B1:B2', ['=DEMO.ADD(A1,1)', '=B1*2'])
    await pane.grid.settled()
    expect(values(pane, 0, 1)).toEqual([['#BUSY!']])
    await expect.poll(() => values(pane, 0, 1, 2)).toEqual([[42], [84]])
  })

  it('are asked for all cells of one calculation in one message', async () => {
    const pane = await openDemo()
    await enter(
      pane,
      'B1:B200',
      Array.from({ length: 200 }, (_, row) => `=DEMO.ADD(A${row + 1},${row})`),
    )
    await expect.poll(() => values(pane, 199, 1)).toEqual([[199]])
    expect(pane.host.functions.traffic).toMatchObject({ invocations: 200, messages: 1, results: 200 })
    expect(await pane.run('return demo.batches')).toBe(1)
  })

  it('are asked again only where what they refer to has changed', async () => {
    const pane = await openDemo()
    await inExcel(pane, `sheet.getRange('A1:A2').values = [[1], [2]]`)
    await enter(pane, 'B1:B2', ['=DEMO.ADD(A1,1)', '=DEMO.ADD(A2,1)'])
    await expect.poll(() => values(pane, 0, 1, 2)).toEqual([[2], [3]])
    pane.grid.enter('sheet-1', 0, 0, 10)
    await expect.poll(() => values(pane, 0, 1, 2)).toEqual([[11], [3]])
    expect(pane.host.functions.traffic.invocations).toBe(3)
  })

  it('are all asked again by a forced calculation', async () => {
    const pane = await openDemo()
    await enter(pane, 'B1', ['=DEMO.ADD(1,1)'])
    await expect.poll(() => values(pane, 0, 1)).toEqual([[2]])
    await inExcel(pane, `context.application.calculate('Full'); await context.sync()`)
    await expect.poll(() => pane.host.functions.traffic.results).toBe(2)
  })

  it('are asked again when the same formula is entered again', async () => {
    const pane = await openDemo()
    await enter(pane, 'B1', ['=DEMO.ADD(1,1)'])
    await expect.poll(() => values(pane, 0, 1)).toEqual([[2]])
    await enter(pane, 'B1', ['=DEMO.ADD(1,1)'])
    await expect.poll(() => pane.host.functions.traffic.results).toBe(2)
  })

  it('can stand in one another and in formulas', async () => {
    const pane = await openDemo()
    await enter(pane, 'B1:B2', ['=DEMO.ADD(DEMO.ADD(1,2),3)', '=IF(DEMO.ADD(1,1)=2,"对","错")&DEMO.ADD(5,5)'])
    await expect.poll(() => values(pane, 0, 1, 2)).toEqual([[6], ['对10']])
  })

  it('are known whatever their letter case, and only if they are declared', async () => {
    const pane = await openDemo({ functions: functions.functions.filter(({ id }) => id !== 'GRADE') })
    await enter(pane, 'B1:B2', ['=demo.add(1,1)', '=DEMO.GRADE(95)'])
    await expect.poll(() => values(pane, 0, 1, 2)).toEqual([[2], ['#NAME?']])
  })

  it('spill what they give in rows and columns', async () => {
    const pane = await openDemo()
    await inExcel(pane, `sheet.getRange('A1:A2').values = [[60], [61]]`)
    await enter(pane, 'C1:C2', ['=DEMO.SPLIT(A1:A2)', ''])
    await expect
      .poll(() => values(pane, 0, 2, 2, 3))
      .toEqual([
        [60, 120, false],
        [61, 122, true],
      ])
    const read = await inExcel(
      pane,
      `const anchor = sheet.getRange('C1'); const spill = anchor.getSpillingToRange(); spill.load('address'); anchor.load('hasSpill')
      const none = sheet.getRange('A1').getSpillingToRangeOrNullObject(); sheet.getRange('G1').formulas = [['=SUM(C1#)']]
      const sum = sheet.getRange('G1'); sum.load('values'); await context.sync(); return [spill.address, anchor.hasSpill, none.isNullObject, sum.values]`,
    )
    expect(read).toEqual(['Sheet1!C1:E2', true, true, [[363]]])
  })

  it('show #SPILL! where something is in the way, or in a table', async () => {
    const pane = await openDemo()
    await inExcel(
      pane,
      `sheet.getRange('A1:A2').values = [[1], [2]]; sheet.getRange('D2').values = [['挡']]; sheet.tables.add('G1:I3', true)
      sheet.getRange('C1').formulas = [['=DEMO.SPLIT(A1:A2)']]; sheet.getRange('G2').formulas = [['=DEMO.SPLIT(A1:A2)']]; await context.sync()`,
    )
    await expect.poll(() => [values(pane, 0, 2)[0]?.[0], values(pane, 1, 6)[0]?.[0]]).toEqual(['#SPILL!', '#SPILL!'])
    pane.grid.enter('sheet-1', 1, 3, '')
    await expect.poll(() => values(pane, 1, 2, 1, 3)).toEqual([[2, 4, false]])
  })

  it('give Excel errors, and the sentence that explains them', async () => {
    const pane = await openDemo()
    await enter(pane, 'B1:B3', ['=DEMO.GRADE("x")', '=IFERROR(B1,"无")', '=DEMO.GRADE(95)'])
    await expect.poll(() => values(pane, 0, 1, 3)).toEqual([['#N/A'], ['无'], ['优秀']])
    expect(pane.host.functions.messageAt(place(0, 1))).toBe('分数不是数字，请填写数字')
    expect(pane.host.functions.messageAt(place(2, 1))).toBe('')
  })

  it('explain each error of a result that spills', async () => {
    const pane = await openPane({
      functions: { functions: [{ id: 'MIX', name: 'MIX', parameters: [] }] },
      addin: `CustomFunctions.associate('MIX', async () => [[1], [new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, '缺分数')]])`,
    })
    await enter(pane, 'B1', ['=DEMO.MIX()'])
    await expect.poll(() => values(pane, 0, 1, 2)).toEqual([[1], ['#N/A']])
    expect([0, 1, 2].map((row) => pane.host.functions.messageAt(place(row, 1)))).toEqual(['', '缺分数', ''])
  })

  it('are not asked with arguments that are errors or cannot be read', async () => {
    const pane = await openDemo()
    await enter(pane, 'B1:B4', ['=DEMO.ADD(1/0,1)', '=DEMO.ADD("甲",1)', '=DEMO.ADD()', '=DEMO.ADD(1,2,3)'])
    await pane.grid.settled()
    expect(values(pane, 0, 1, 4)).toEqual([['#DIV/0!'], ['#VALUE!'], ['#VALUE!'], ['#VALUE!']])
    expect(pane.host.functions.traffic.invocations).toBe(0)
  })

  it('are given errors where their add-in allows it', async () => {
    const pane = await openPane({
      functions: {
        allowErrorForDataTypeAny: true,
        functions: [
          { id: 'SEE', name: 'SEE', parameters: [{ name: 'values', type: 'any', dimensionality: 'matrix' }] },
        ],
      },
      addin: `CustomFunctions.associate('SEE', (values) => values.flat().map((value) => value?.code ?? value).join())`,
    })
    await enter(pane, 'A1:A3', ['=1/0', '好', '=DEMO.SEE(A1:A2)'])
    await expect.poll(() => values(pane, 2, 0)).toEqual([['#DIV/0!,好']])
  })

  it('are given blanks, texts, numbers and dates as Excel gives them', async () => {
    const pane = await openDemo()
    await inExcel(pane, `sheet.getRange('A1:D1').values = [['', "'007", true, '2016-11-25']]`)
    await enter(pane, 'F1:F2', ['=DEMO.SHOW(A1:D1,,A1:B1,C1)', '=DEMO.SHOW(A1)'])
    await expect
      .poll(() => values(pane, 0, 5, 2))
      .toEqual([['[[["","007",true,42699]],null,[[["","007"]],[[true]]]]'], ['[[[""]],null,[]]']])
  })

  it('are told where they stand and where their arguments come from', async () => {
    const pane = await openDemo()
    await inExcel(
      pane,
      `sheet.getRange('D1:E3').values = [['单位', '分数'], ['示例甲', 1], ['示例乙', 2]]; sheet.tables.add('D1:E3', true).name = '评分'
      context.workbook.names.add('方案', sheet.getRange('H1'))`,
    )
    await enter(pane, 'B1:B4', [
      '=DEMO.WHERE(A1:A3)',
      '=DEMO.WHERE(评分[#All])',
      '=IF(TRUE,DEMO.WHERE(评分[分数]))',
      '=DEMO.WHERE(方案)',
    ])
    await expect
      .poll(() => values(pane, 0, 1, 4).flat())
      .toEqual(['Sheet1!B1 Sheet1!A1:A3', 'Sheet1!B2 Sheet1!D1:E3', 'Sheet1!B3 Sheet1!E2:E3', 'Sheet1!B4 Sheet1!H1'])
  })

  it('are cancelled when their cell is emptied, or asks something else', async () => {
    const pane = await openDemo()
    await enter(pane, 'B1:B2', ['=DEMO.SLOW("一")', '=DEMO.SLOW(A1)'])
    await expect.poll(() => pane.run('return demo.calls')).toBe(2)
    pane.grid.enter('sheet-1', 0, 1, '')
    pane.grid.enter('sheet-1', 0, 0, '二')
    await expect.poll(() => pane.run('return demo.cancelled')).toEqual(['一', ''])
    expect(await pane.run('return demo.calls')).toBe(3)
    expect(values(pane, 0, 1, 2)).toEqual([[''], ['#BUSY!']])
  })

  it('may answer again and again', async () => {
    const pane = await openDemo()
    await enter(pane, 'B1', ['=DEMO.TICK(100)'])
    await expect.poll(() => values(pane, 0, 1), { timeout: 5000 }).toEqual([[103]])
  })

  it('have sheets and names as arguments', async () => {
    const pane = await openPane({ sheets: ['计算', '数据 表'], functions, addin: demo('addin.js') })
    await inExcel(
      pane,
      `context.workbook.worksheets.getItem('数据 表').getRange('A1:A2').values = [[1], [2]]
      context.workbook.names.add('全部', "='数据 表'!$A$1:$A$2")
      sheet.getRange('A1').formulas = [["=DEMO.ADD('数据 表'!A2,10)"]]; sheet.getRange('C1').formulas = [['=DEMO.SPLIT(全部)']]; await context.sync()`,
    )
    await expect.poll(() => [values(pane, 0, 0), values(pane, 1, 2)]).toEqual([[[12]], [[2]]])
  })
})
