import { describe, expect, it } from 'vitest'
import { packed } from '#addin/functions/requests.ts'
import type { TableRows } from '#shared/tables/index.ts'

const table = (letter: string, characters: number): TableRows => ({
  table: 'observations',
  columns: ['subject'],
  rows: [[letter.repeat(characters)]],
})
const evaluation = (...tables: TableRows[]) => ({ scheme: 'yinhai@2016.1', tables, trace: [] })

describe('请求的大小', () => {
  const [roster, first, second] = [table('a', 300), table('b', 400), table('c', 400)]

  it('装得下就合成一个请求,同一张表只传一次', () => {
    const { requests } = packed([evaluation(roster, first), evaluation(roster, second)], 2000)
    expect(requests).toHaveLength(1)
    expect(requests[0]?.request.tables).toEqual([roster, first, second])
    expect(requests[0]?.request.evaluations.map(({ tables }) => tables)).toEqual([
      [0, 1],
      [0, 2],
    ])
  })

  it('装不下就分开,每个请求都在限度之内,各次计算不丢', () => {
    const { requests } = packed([evaluation(roster, first), evaluation(roster, second)], 1000)
    expect(requests.map(({ indexes }) => indexes)).toEqual([[0], [1]])
    for (const { request } of requests) expect(JSON.stringify(request.tables).length).toBeLessThanOrEqual(1000)
  })

  it('一次计算就超过限度的,用一句话拒绝,其余照常', () => {
    const { requests, refused } = packed([evaluation(table('d', 3000)), evaluation(first)], 1000)
    expect(refused.get(0)?.message).toContain('MB')
    expect(requests.map(({ indexes }) => indexes)).toEqual([[1]])
  })

  it('汉字按传输的字节数计', () => {
    expect(packed([evaluation(table('分', 400))], 1000).refused.size).toBe(1)
  })

  it('一个请求不超过 500 次计算', () => {
    const { requests } = packed(Array.from({ length: 501 }, () => evaluation(first)))
    expect(requests.map(({ indexes }) => indexes.length)).toEqual([500, 1])
  })
})
