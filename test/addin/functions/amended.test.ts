import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deadline } from '#addin/functions/deadline.ts'
import { explain } from '#addin/functions/explain.ts'
import { grade } from '#addin/functions/grade.ts'
import { outcome } from '#addin/functions/outcome.ts'
import { part } from '#addin/functions/part.ts'
import { quota } from '#addin/functions/quota.ts'
import { rank } from '#addin/functions/rank.ts'
import { score } from '#addin/functions/score.ts'
import { appraiseCycle } from '#shared/api/index.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import { definitionOf, type Cell } from '#shared/tables/index.ts'
import { dayOf } from '#shared/workbook/serial-day.ts'
import { amendHoboksar, beginHoboksar, BOTH, must, ROWS } from '#test/functions/operations/hoboksar-year.ts'
import { officeOf } from '#test/functions/operations/yinhai-year.ts'
import { startService } from '../service-over-http.ts'
import { connectTo, invocation, ranges, type Runtime } from './calling.ts'

const [FIRST, SECOND] = ['hoboksar@2011.1', 'hoboksar@2011.2']
const as = officeOf('amended-in-cells')
const UNITS = ['甲局（示例）', '乙局（示例）', '丙局（示例）'].map((name) => [name])
/** The year's rows as sheets have them, under their headings. */
const SHEETS = Object.fromEntries(
  ROWS.map(({ table, columns, rows }): [string, readonly (readonly Cell[])[]] => {
    const all = definitionOf(table).columns
    const cells = rows.map((row) => all.map(({ key }) => row[columns.indexOf(key)] ?? null))
    return [table, [all.map(({ heading }) => heading), ...cells]]
  }),
)
let service: Awaited<ReturnType<typeof startService>>
let stored: Appraisal
let runtime: Runtime
let reachable = true
/** What was asked of the service. */
const asked: string[] = []

beforeAll(async () => {
  service = await startService(as)
  await beginHoboksar(service.doors, service.door, as.tenant)
  await amendHoboksar(service.doors, service.door, as.tenant)
  const call = { as, params: { cycle: '2011' }, body: { trace: 'all' as const } }
  stored = appraiseCycle.output.parse(await must(service.doors.call(service.door, appraiseCycle, call)))
}, 60_000)
afterAll(() => service.close())
beforeEach(() => {
  reachable = true
  asked.length = 0
  runtime = connectTo(
    () => service.origin,
    service.token,
    (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input)
      asked.push(pathname)
      return fetch(reachable ? input : 'http://127.0.0.1:1/', init)
    },
  )
})

const data = () => ranges(SHEETS)
/** All that cells can say of the units under a scheme. */
const inCells = (scheme: string) =>
  Promise.all([
    score(scheme, UNITS, data(), invocation()),
    part(scheme, UNITS, '季考核', data(), invocation()),
    rank(scheme, UNITS, data(), invocation()),
    grade(scheme, UNITS, data(), invocation()),
  ])
const quarterly = async (scheme: string) =>
  (await part(scheme, [['甲局（示例）']], '季考核', data(), invocation()))[0]?.[0]
const says = (code: string, words: string): object => ({ code, message: expect.stringContaining(words) as string })

describe('年中修订的考核周期，在单元格里', () => {
  it('得分、得分项、名次、等次与系统按已保存的数据计算的相同，一个请求', async () => {
    const { results } = stored
    expect(results.map(({ total }) => total?.published)).toEqual(['88.75', '89.50', '72.50'])
    expect(await inCells(BOTH)).toEqual([
      results.map(({ total }) => [Number(total?.published)]),
      results.map(({ parts }) => [Number(parts['quarterly']?.published)]),
      results.map((one) => [one.rank]),
      results.map((one) => [one.grade]),
    ])
    expect(asked.filter((path) => path === '/v1/evaluations')).toHaveLength(1)
  })

  it('计分明细写明每一期用的版本，与系统的明细相同', async () => {
    const lines = await explain(BOTH, [['甲局（示例）']], data(), invocation())
    const own = stored.traces?.['甲局（示例）'] ?? []
    expect(lines.slice(1).map((line) => [line[0], line[1], line[5]])).toEqual(
      own.map(({ label, text, reason }) => [label, text, reason ?? '']),
    )
    expect(lines.filter((line) => String(line[0]).startsWith('季考核·')).map((line) => line[5])).toEqual([
      FIRST,
      FIRST,
      SECOND,
      SECOND,
    ])
  })

  it('只写一个版本的，全年按那个版本；各算各的，不互相顶替', async () => {
    expect(await Promise.all([BOTH, FIRST, SECOND].map(quarterly))).toEqual([42.75, 34.4, 42.5])
    expect(await Promise.all([SECOND, BOTH, FIRST].map(quarterly))).toEqual([42.5, 42.75, 34.4])
    // 修订自另一天起，又是另一个数
    expect(await quarterly('hoboksar@2011.1；2011-10-01 hoboksar@2011.2')).toBe(42.88)
  })

  it('写法不同、意思相同的只算一次', async () => {
    const typed = ['hoboksar@2011.1; 2011-07-01起 hoboksar@2011.2', ` ${BOTH}；`, BOTH]
    expect(await Promise.all(typed.map(quarterly))).toEqual([42.75, 42.75, 42.75])
    expect(asked.filter((path) => path === '/v1/evaluations')).toHaveLength(1)
  })

  it('连不上服务时在本机算，数和明细都相同', async () => {
    const ask = () => Promise.all([inCells(BOTH), explain(BOTH, [['乙局（示例）']], data(), invocation())])
    const online = await ask()
    runtime.forget()
    reachable = false
    expect(await ask()).toEqual(online)
    expect(runtime.offline).toEqual([false, true])
  })

  it('名额、期限、等次之外的结果按最后的版本', async () => {
    const seats = await quota(BOTH, [['县直单位及部门']], [['3']])
    expect(seats).toEqual([
      ['等次', '核定名额'],
      ['先进', 1],
    ])
    expect(seats).toEqual(await quota(SECOND, [['县直单位及部门']], [['3']]))
    expect((await deadline(BOTH, '报送一季度季报表')).map((row) => row.map(dayOf))).toEqual([['2011-04-10']])
    const ask = (scheme: string) => outcome(scheme, UNITS, '结果运用', data(), invocation())
    expect(await ask(BOTH)).toEqual(stored.results.map(({ consequences = [] }) => [consequences.join('；')]))
  })

  it.each([
    ['没有施行日期', 'hoboksar@2011.1；hoboksar@2011.2', 'hoboksar@2011.2」没有写自哪天起施行'],
    ['没有这一天', 'hoboksar@2011.1；2011-06-31 hoboksar@2011.2', '2011-06-31'],
    ['考核期以外', 'hoboksar@2011.1；2012-07-01 hoboksar@2011.2', '不在考核期之中'],
    ['另一个办法', 'hoboksar@2011.1；2011-07-01 yinhai@2016.1', '不是同一个考核办法'],
    ['没有采用过', 'hoboksar@2011.1；2011-07-01 hoboksar@2011.9', '没有考核办法“hoboksar@2011.9”'],
  ])('写得不对的每个函数都说同一句：%s', async (_, text, words) => {
    await expect(score(text, UNITS, data(), invocation())).rejects.toMatchObject(says('#VALUE!', words))
    await expect(quota(text, [['县直单位及部门']], [['3']])).rejects.toMatchObject(says('#VALUE!', words))
    await expect(deadline(text, '报送一季度季报表')).rejects.toMatchObject(says('#VALUE!', words))
  })
})
