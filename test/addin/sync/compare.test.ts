import { describe, expect, it } from 'vitest'
import { changeFor } from '#addin/sync/changes.ts'
import { compare, type Difference, type SeenVersion, type StoredRow } from '#addin/sync/compare.ts'
import type { LocalRow } from '#addin/sync/local-rows.ts'
import { localRows } from '#addin/sync/local-rows.ts'
import { readTables } from '#addin/sync/read-tables.ts'
import type { Cell } from '#shared/tables/index.ts'
import { exampleScheme } from '../example.ts'

const scheme = exampleScheme()
const HEADINGS = ['被考核单位', '得分项', '指标', '分值', '考核得分', 'rowId']
const TABLES = new Set(['observations'] as const)

/** The rows of a 评分 sheet with these scores; a rowId where the system has named the row. */
function here(rows: readonly (readonly [subject: string, score: Cell, rowId?: string])[]): LocalRow[] {
  const cells = rows.map(([subject, score, rowId]): Cell[] => [
    subject,
    '职能指标',
    '配合工作',
    100,
    score,
    rowId ?? '',
  ])
  return localRows(readTables([{ sheet: '评分', cells: [HEADINGS, ...cells], origin: { row: 0, column: 0 } }], scheme))
}

const values = (subject: string, score: Cell) => ({
  subject,
  part: '职能指标',
  indicator: '配合工作',
  maxPoints: 100,
  score,
})
const stored = (rowId: string, version: number, subject: string, score: Cell): StoredRow => ({
  table: 'observations',
  rowId,
  version,
  values: values(subject, score),
  updatedBy: '示例甲',
  updatedAt: '2016-12-20T01:00:00.000Z',
})
const seen = (rowId: string, version: number, subject: string, score: Cell): SeenVersion => ({
  table: 'observations',
  rowId,
  version,
  values: values(subject, score),
})
const kinds = (differences: readonly Difference[]): string[] => differences.map(({ kind }) => kind)

describe('本表与系统逐行比较', () => {
  it('两边一样的行不动', () => {
    expect(kinds(compare(here([['区财政局', 95]]), [stored('r1', 1, '区财政局', 95)], [], TABLES))).toEqual(['same'])
  })

  it('还没有标识的行按单位和指标认出', () => {
    const [found] = compare(here([['区财政局 ', 95]]), [stored('r1', 4, '区财政局', 95)], [], TABLES)
    expect(found).toMatchObject({ kind: 'same', there: { rowId: 'r1' } })
  })

  it('上次见过之后只有本表改了,要保存,并说明见过第几版', () => {
    const [found] = compare(
      here([['区财政局', 90]]),
      [stored('r1', 2, '区财政局', 95)],
      [seen('r1', 2, '区财政局', 95)],
      TABLES,
    )
    expect(found?.kind).toBe('edited-here')
    expect(found && changeFor(found)?.change).toEqual({ rowId: 'r1', seen: 2, values: values('区财政局', 90) })
  })

  it('上次见过之后只有系统改了,要更新到本表,不发送', () => {
    const [found] = compare(
      here([['区财政局', 95]]),
      [stored('r1', 3, '区财政局', 91)],
      [seen('r1', 2, '区财政局', 95)],
      TABLES,
    )
    expect(found?.kind).toBe('edited-there')
    expect(found && changeFor(found)).toBeUndefined()
  })

  it('两边都改过是冲突,不选择就不发送', () => {
    const [found] = compare(
      here([['区财政局', 90]]),
      [stored('r1', 3, '区财政局', 91)],
      [seen('r1', 2, '区财政局', 95)],
      TABLES,
    )
    expect(found?.kind).toBe('conflict')
    expect(found && changeFor(found)).toBeUndefined()
    expect(found && changeFor(found, true)?.change).toMatchObject({ rowId: 'r1', seen: 3, values: { score: 90 } })
  })

  it('从没见过而内容不同的行也是冲突', () => {
    expect(kinds(compare(here([['区财政局', 90]]), [stored('r1', 1, '区财政局', 95)], [], TABLES))).toEqual([
      'conflict',
    ])
  })

  it('新增的行:本表新增的发送,系统新增的写入', () => {
    const found = compare(here([['区统计局', 88]]), [stored('r1', 1, '区财政局', 95)], [], TABLES)
    expect(kinds(found)).toEqual(['new-here', 'new-there'])
    expect(found[0] && changeFor(found[0])?.change).toMatchObject({
      seen: 0,
      values: { subject: '区统计局', score: 88 },
    })
  })

  it('删去的行:系统没有再改过才算删去,改过就是冲突', () => {
    const unchanged = compare([], [stored('r1', 2, '区财政局', 95)], [seen('r1', 2, '区财政局', 95)], TABLES)
    expect(unchanged.map((one) => changeFor(one)?.change)).toEqual([{ rowId: 'r1', seen: 2, delete: true }])
    const changed = compare([], [stored('r1', 3, '区财政局', 91)], [seen('r1', 2, '区财政局', 95)], TABLES)
    expect(kinds(changed)).toEqual(['conflict'])
  })

  it('系统中已删去而本表改过的行是冲突,没改过的从本表去掉', () => {
    const changed = compare(here([['区财政局', 90, 'r1']]), [], [seen('r1', 2, '区财政局', 95)], TABLES)
    const unchanged = compare(here([['区财政局', 95, 'r1']]), [], [seen('r1', 2, '区财政局', 95)], TABLES)
    expect([...kinds(changed), ...kinds(unchanged)]).toEqual(['conflict', 'removed-there'])
  })

  it('本表没有这张数据表时,不把系统中的行当作已删去', () => {
    expect(compare([], [stored('r1', 1, '区财政局', 95)], [seen('r1', 1, '区财政局', 95)], new Set())).toEqual([])
  })

  it('本表没有的列保留系统中的内容', () => {
    const there = { ...stored('r1', 2, '区财政局', 95), values: { ...values('区财政局', 95), evidence: '示例材料001' } }
    const [found] = compare(here([['区财政局', 90]]), [there], [seen('r1', 2, '区财政局', 95)], TABLES)
    expect(found && changeFor(found)?.change).toMatchObject({ values: { score: 90, evidence: '示例材料001' } })
  })
})
