import { describe, expect, it } from 'vitest'
import type { Cell } from '#shared/tables/index.ts'
import { read, rowsOf, SCORES, told } from './sheets.ts'

const row = (name: Cell, score: Cell): Cell[] => ['1', name, '职能指标', '配合工作', 60, score, null, null, null]

describe('不是数据的行跳过,并说明跳过了什么', () => {
  it.each(['合计', '合 计:', '小计', '总计', '平均', '平均分', '最高分'])('%s 行', (word) => {
    const reading = read('评分', [SCORES, row('区发改局', 58), row(word, 58), row('区工信局', 57)])
    expect(rowsOf(reading).map((one) => one['subject'])).toEqual(['区发改局', '区工信局'])
    expect(reading.findings).toMatchObject([
      { severity: 'note', problem: { code: 'rows-skipped', what: 'total', count: 1 } },
    ])
  })

  it('合计写在序号栏', () => {
    const reading = read('评分', [SCORES, row('区发改局', 58), ['合计', null, null, null, 60, 58, null, null, null]])
    expect(rowsOf(reading)).toHaveLength(1)
  })

  it('说明、注、签字行', () => {
    const notes = ['说明:以上得分由区绩效办核定', '注:不涉及的填“不适用”', '备注:无', '制表:', '填表人:示例'].map(
      (text) => [text],
    )
    const reading = read('评分', [SCORES, row('区发改局', 58), ...notes, row('区工信局', 57)])
    expect(rowsOf(reading)).toHaveLength(2)
    expect(reading.findings).toMatchObject([{ problem: { code: 'rows-skipped', what: 'note', count: 5 } }])
  })

  it('中间的空行;只有序号的行也是空行;末尾的空行不提', () => {
    const blank = ['3', null, null, null, null, null, null, null, null]
    const reading = read('评分', [SCORES, row('区发改局', 58), [], blank, row('区工信局', 57), [], ['5']])
    expect(rowsOf(reading)).toHaveLength(2)
    expect(told(reading.findings)).toEqual(['note rows-skipped A3,A4'])
  })

  it('每页重复的表头', () => {
    const reading = read('评分', [SCORES, row('区发改局', 58), SCORES, row('区工信局', 57)])
    expect(rowsOf(reading)).toHaveLength(2)
  })

  it('名字里带“合计”二字的单位不会被跳过', () => {
    expect(rowsOf(read('评分', [SCORES, row('合计局(示例)', 58)]))).toHaveLength(1)
  })
})

describe('行数', () => {
  it('100000 行:一句话,不取数', () => {
    const many = Array.from({ length: 100_000 }, () => row('区发改局', 58))
    const reading = read('评分', [SCORES, ...many])
    expect(reading.tables).toEqual([])
    expect(reading.findings).toEqual([
      {
        severity: 'error',
        problem: { code: 'too-many-rows', count: 100_000, limit: 20_000 },
        places: [{ kind: 'sheet', sheet: '评分' }],
      },
    ])
  })

  it('20000 行可以', () => {
    const many = Array.from({ length: 20_000 }, () => row('区发改局', 58))
    expect(rowsOf(read('评分', [SCORES, ...many]))).toHaveLength(20_000)
  })
})

describe('每一行在哪个单元格', () => {
  it('跳过的行、区域的起点都算在内', () => {
    const cells = [['表'], SCORES, row('区发改局', 58), row('合计', 58), row('区工信局', 57)]
    const reading = read('评分', cells)
    expect(reading.cellOf('observations', 1, 'score')).toEqual({ kind: 'cell', sheet: '评分', address: 'F5' })
    expect(reading.cellOf('observations', 1)).toEqual({ kind: 'cell', sheet: '评分', address: 'B5' })
    expect(reading.cellOf('events', 1)).toBeUndefined()
  })
})
