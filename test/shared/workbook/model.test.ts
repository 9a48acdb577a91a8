import { describe, expect, it } from 'vitest'
import { readSheet } from '#shared/workbook/index.ts'
import { workbookModel } from '#shared/workbook/layout/workbook-model.ts'
import type { SheetModel } from '#shared/workbook/model.ts'
import { inputSheets } from '#shared/workbook/sheet-names.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'

const scheme = { ...shippedScheme('yinhai/2016.yaml'), version: '2016.1' }
const model = workbookModel(scheme)
const sheetNamed = (name: string): SheetModel => {
  const found = model.sheets.find((sheet) => sheet.name === name)
  if (!found) throw new Error(`no sheet ${name}`)
  return found
}
const grid = (sheet: SheetModel) => sheet.rows.map((row) => row.map((cell) => cell?.value ?? null))

describe('工作簿的样子,由办法而来', () => {
  it('每张输入表都认得出是哪一种表,表头齐全,没有要说明的', () => {
    for (const { name, table } of inputSheets(scheme)) {
      const reading = readSheet({ sheet: name, cells: grid(sheetNamed(name)) }, { scheme })
      expect([name, reading.recognised, reading.table, reading.findings]).toEqual([name, 'yes', table, []])
    }
  })

  it('表格的名称不重复,也没有下划线', () => {
    const names = model.sheets.flatMap(({ table }) => (table ? [table.name] : []))
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => name.includes('_'))).toEqual([])
  })

  it('每一行都不比表头宽,列宽都有', () => {
    for (const { name, rows, columns } of model.sheets) {
      expect([name, rows.filter((row) => row.length > columns.length)]).toEqual([name, []])
    }
  })

  it('下拉列表:考核组、加减分规则、评议主体、等次、是否', () => {
    const lists = (name: string) =>
      (sheetNamed(name).validations ?? []).flatMap(({ rule }) => (rule.kind === 'list' ? [rule.values] : []))
    expect(lists('单位名册')).toContainEqual([
      '经济管理类和其他类部门',
      '公共事务管理和监管、监督类部门',
      '党委群团类单位',
    ])
    expect(lists('加减分')).toContainEqual(['表彰奖励', '工作创新', '指标超额', '通报批评', '重大问题'])
    expect(lists('公众评议')).toContainEqual(['基层干部职工', '服务对象'])
    expect(lists('领导评价')).toContainEqual(['区领导', '镇领导'])
    expect(lists('裁定')).toContainEqual(['一等', '二等', '三等', '不合格'])
    expect(lists('说明')).toContainEqual(['是', '否'])
  })

  it('考核得分不能超过分值,可以填“不适用”', () => {
    const rules = (sheetNamed('评分').validations ?? []).flatMap(({ area, rule }) =>
      rule.kind === 'formula' && area.from.column === 6 ? [rule.text] : [],
    )
    expect(rules).toEqual(['OR(G4="不适用",AND(ISNUMBER(G4),G4>=0,OR(E4="",G4<=E4)))'])
  })

  it('汇总每个结果列一个公式,溢出到最后一个单位;其余单元格没有公式', () => {
    const formulas = sheetNamed('汇总').rows.flatMap((row) =>
      row.flatMap((cell) => (cell?.formula ? [cell.formula] : [])),
    )
    expect(formulas.map(({ text }) => /^_xldudf_APPRAISE_([A-Z]+)\(/.exec(text)?.[1])).toEqual([
      ...Array<string>(7).fill('PART'),
      'SCORE',
      'RANK',
      'GRADE',
    ])
    for (const { spill } of formulas) expect([spill?.from.row, spill?.to.row]).toEqual([3, 47])
  })
})
