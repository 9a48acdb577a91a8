import { writeXlsx, type CellValue } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import { placedInCells } from '#shared/workbook/index.ts'
import { readWorkbook } from '#functions/workbooks/index.ts'
import { told } from '#test/shared/workbook/sheets.ts'
import { SCHEME } from './yinhai.ts'

const ROSTER: CellValue[][] = [
  ['单位名册'],
  ['单位代码', '单位全称', '考核组'],
  ['A01', '区发改局', '经济管理类和其他类部门'],
  ['A02', '区工信局', '经济管理类和其他类部门'],
]
const SCORES: CellValue[] = ['被考核单位', '得分项', '指标', '分值', '考核得分']

/** What is told of a workbook with these sheets, but for what is merely lacking for a result. */
async function toldOf(sheets: Readonly<Record<string, CellValue[][]>>): Promise<string[]> {
  const bytes = await writeXlsx({
    sheets: Object.entries({ 单位名册: ROSTER, ...sheets }).map(([name, rows]) => ({ name, rows })),
  })
  const { tables, findings, cellOf } = await readWorkbook(bytes, SCHEME)
  const all = [...findings, ...placedInCells(evaluate(SCHEME, tables).findings, cellOf)]
  const lacking = new Set(['missing-value', 'not-confirmed', 'group-incomplete', 'group-empty', 'nothing-applies'])
  return told(all.filter(({ problem }) => !lacking.has(problem.code)))
}

/** 评分 with one row; its score stands in E2. */
function scored(subject: CellValue, score: CellValue): Record<string, CellValue[][]> {
  return { 评分: [SCORES, [subject, '职能指标', '配合工作', 50, score]] }
}

describe('工作簿里的错误数据:每件一句话,指到单元格', () => {
  it.each<[string, CellValue, string[]]>([
    ['超过分值', 51, ['error above-maximum E2']],
    ['正好满分', 50, []],
    ['负分', -1, ['error below-minimum E2']],
    ['文字', '八十五', ['error not-a-number E2']],
    ['带单位', '45分', ['note number-read-as E2']],
    ['大得不成其为分数', '1e999', ['error number-too-large E2']],
    ['空着是缺项', null, []],
    ['两兆字', '9'.repeat(2_000_000), ['error text-too-long E2']],
    ['公式错误', '#REF!', ['error cell-error E2']],
  ])('得分%s', async (_, score, expected) => {
    expect(await toldOf(scored('区发改局', score))).toEqual(expected)
  })

  it.each<[string, CellValue, string[]]>([
    ['名册里没有的单位', '区水产局', ['error subject-unknown A2']],
    ['写成公式的单位', "=cmd|' /C calc'!A0", ['error formula-text A2']],
    ['用代码称呼', 'A01', []],
    ['带空格的名称', '区 发改局', []],
  ])('%s', async (_, subject, expected) => {
    expect(await toldOf(scored(subject, 45))).toEqual(expected)
  })

  it('同一单位同一指标评了两次', async () => {
    const row: CellValue[] = ['区发改局', '职能指标', '配合工作', 50, 45]
    expect(await toldOf({ 评分: [SCORES, row, row] })).toEqual(['error row-repeated A3'])
  })

  it('名册里代码重复', async () => {
    const rows: CellValue[][] = [...ROSTER, ['A02', '区财政局', '经济管理类和其他类部门']]
    expect(await toldOf({ 单位名册: rows })).toEqual(['error subject-repeated B5'])
  })

  it('两个单位同名,别的表只写名称', async () => {
    const rows: CellValue[][] = [...ROSTER, ['A03', '区发改局', '经济管理类和其他类部门']]
    expect(await toldOf({ 单位名册: rows, ...scored('区发改局', 45) })).toEqual(['error subject-ambiguous A2'])
  })

  it('没有写考核组,办法里也没有这个单位', async () => {
    const rows: CellValue[][] = [...ROSTER, ['A99', '区新设局', null]]
    expect(await toldOf({ 单位名册: rows })).toEqual(['error subject-without-group C5'])
  })

  it('考核组写错', async () => {
    const rows: CellValue[][] = [...ROSTER, ['A99', '区新设局', '经济类']]
    expect(await toldOf({ 单位名册: rows })).toEqual(['error group-unknown C5'])
  })
})
