import { describe, expect, test } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import { parseScheme } from '#shared/scheme/parse.ts'
import { resolve } from '#shared/scheme/resolve.ts'
import { smallScheme } from '#test/exactness/small-scheme.ts'
import { recompute } from '#test/schemes/recompute.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'
import { COMPLETE, tablesOf, type Rows } from '#test/shared/messages/produced/small-year.ts'

const part = (id: string, title: string) =>
  `  - { id: ${id}, title: ${title}, step: 2, max: 60, score: { by: converted-sum, notApplicable: zero }, basis: { text: 一 } }\n`

test.each([
  ['不封顶', '', '60 + 60 - 15', '105'],
  ['封顶 100 分', 'cap: 100', 'min(60 + 60, 100) - 15', '85'],
])('先封顶，再减：%s', (_, cap, expression, exact) => {
  const score = `{ by: sum, of: [a, b], less: [c], ${cap} }`
  const total = `  - { id: total, title: 总分, step: 7, score: ${score}, basis: { text: 一 } }`
  const { document } = parseScheme(
    smallScheme(part('a', '甲') + part('b', '乙') + part('c', '丙') + total),
    'small.yaml',
  )
  const { scheme } = document ? resolve(document) : {}
  if (!scheme) throw new Error('the small scheme can be resolved')
  const observations = [
    { subject: '某局', part: '甲', indicator: '甲', maxPoints: 10, score: 10 },
    { subject: '某局', part: '乙', indicator: '乙', maxPoints: 10, score: 10 },
    { subject: '某局', part: '丙', indicator: '丙', maxPoints: 40, score: 10 },
  ]
  const { results, traces } = evaluate(scheme, tablesOf({ roster: [{ name: '某局', group: 'A' }], observations }), {
    trace: 'all',
  })
  expect(results[0]?.total?.exact).toBe(exact)
  const line = traces?.['某局']?.find(({ label }) => label === '总分')
  expect([line?.expression, recompute(line?.expression ?? '')]).toEqual([expression, exact])
})

describe('缺项按已有各项折算时（A-09），折算不代替没有核对、没有核定的台账', () => {
  const renormalised = (path: string, rows: Rows) =>
    evaluate(shippedScheme(path, { readings: { 'A-09': 'renormalise' } }), tablesOf(rows)).results[0]

  test('银海：没有领导评价的折算；另有一项加分没有核定的，只有暂计得分', () => {
    const ballots = (COMPLETE.ballots ?? []).filter((row) => !String(row['evaluatorClass']).endsWith('领导'))
    const found = (events: Rows['events']) =>
      renormalised('yinhai/2016.yaml', { ...COMPLETE, ballots, events: events ?? [] })
    expect(found([])?.total?.exact).toBe('1000')
    const unverified = { subject: '区发改局', rule: '表彰奖励', matter: '表彰', document: '示例', verified: null }
    expect([found([unverified])?.total, found([unverified])?.provisional?.lacks]).toEqual([
      null,
      ['创新争优加分·表彰（未核定）'],
    ])
  })

  test('滕州：公共目标不齐的折算；加减分表没有核对的，执行力建设不能当作缺项折算掉', () => {
    const halves = ['上半年', '下半年']
    const rows = (confirmed: string | null): Rows => ({
      roster: [{ name: '甲', group: 'G1' }],
      observations: halves.map((period) => ({
        subject: '甲',
        part: '业务目标',
        indicator: '业务目标',
        maxPoints: 300,
        score: 282,
        period,
      })),
      confirmations: [{ sheet: '加减分', confirmed }],
    })
    expect(renormalised('tengzhou-housing/v1.yaml', rows('是'))?.total?.exact).toBe('6820/7')
    const open = renormalised('tengzhou-housing/v1.yaml', rows(null))
    expect([open?.total, open?.provisional?.lacks]).toEqual([
      null,
      expect.arrayContaining(['执行力扣分（本表未核对）', '加分（本表未核对）']),
    ])
  })
})
