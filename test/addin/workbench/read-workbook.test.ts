import { beforeAll, describe, expect, it } from 'vitest'
import type { FileSheet, WorkbookFile } from '#addin/workbench/workbook-file.ts'
import { readWorkbookFile } from '#addin/workbench/workbook-xlsx/read.ts'
import { sampleWorkbook } from './sample-workbook.ts'

let file: WorkbookFile
let sheet: FileSheet

beforeAll(async () => {
  file = await readWorkbookFile(await sampleWorkbook())
  sheet = file.sheets[0] ?? (undefined as never) // the workbook has three sheets
})

const cell = (row: number, column: number) => sheet.cells.find((each) => each.row === row && each.column === column)

describe('A workbook is opened', () => {
  it('with its sheets, hidden ones hidden, and its names', () => {
    expect(file.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['评 分', 'Visible'],
      ['参数', 'Hidden'],
      ['版本', 'VeryHidden'],
    ])
    expect(file.names).toEqual([{ name: '方案', formula: "='参数'!$A$1" }])
  })

  it('with its shape: merges, widths, heights, frozen panes', () => {
    expect(sheet.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 3 }])
    expect(sheet.columns.map(({ width }) => width)).toEqual([117, 75, 173])
    expect(sheet.rows).toContainEqual({ index: 0, height: 40, hidden: false })
    expect([sheet.frozenRows, sheet.frozenColumns]).toEqual([2, 1])
    expect(file.sheets.map(({ gridLines }) => gridLines)).toEqual([false, true, true])
  })

  it('with its looks', () => {
    expect(cell(0, 0)?.look).toMatchObject({ font: '宋体', size: 16, bold: true, horizontal: 'center' })
    expect(cell(1, 0)?.look).toMatchObject({
      color: '#FFFFFF',
      fill: '#107C41',
      borders: { bottom: { style: 'thin' } },
    })
    expect(cell(2, 1)?.look).toMatchObject({ numberFormat: '0.00' })
  })

  it('with its formulas as Excel shows them, and no spilled values below them', () => {
    expect(cell(1, 4)).toMatchObject({ formula: '=DEMO.SPLIT(B3:B4)', value: 1 })
    expect([cell(1, 5)?.value, cell(2, 4)?.value, cell(2, 6)?.value]).toEqual([undefined, undefined, undefined])
    expect(cell(5, 1)).toMatchObject({ formula: '=SUM(评分[分数])', value: 153.5 })
    expect(cell(6, 1)).toMatchObject({ formula: '=CONCAT(A3,"、",A4)' })
  })

  it('with its tables and the rules for what is entered and how it looks', () => {
    expect(sheet.tables).toEqual([
      {
        name: '评分',
        rect: { row: 1, column: 0, rows: 3, columns: 3 },
        columns: ['单位', '分数', '备注'],
        headers: true,
      },
    ])
    expect(sheet.validations).toMatchObject([
      {
        type: 'list',
        formula1: '缺一项,已核对',
        error: '请从列表中选择',
        rects: [{ row: 2, column: 2, rows: 2, columns: 1 }],
      },
      { type: 'decimal', operator: 'between', formula1: '0', formula2: '100' },
    ])
    expect(sheet.conditionalLooks).toMatchObject([
      { condition: { operator: 'lessThan', value: 60 }, color: '#9C0006', fill: '#FFC7CE' },
      { condition: { formula: '=AND($B3>90,LEN(C3)=0)' }, fill: '#FFF2CC' },
    ])
  })
})
