import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { deadline } from '#addin/functions/deadline.ts'
import { schemeName, type Scheme } from '#shared/scheme/schema.ts'
import { dayOf, serialOf } from '#shared/workbook/serial-day.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'
import { startLoopback, type Loopback } from '../loopback.ts'
import { connectTo } from './calling.ts'

const yinhai = { ...shippedScheme('yinhai/2016.yaml'), adoption: 1 }
let service: Loopback

beforeAll(() => {
  expect(['1900-03-01', '2017-03-01'].map(serialOf)).toEqual([61, 42795])
})
afterEach(() => service.close())

/** What a formula gives under a scheme: days instead of their serial numbers, sentences instead of errors. */
async function given(scheme: Scheme, step: string, start?: unknown[][], daysOff: readonly string[] = []) {
  service = await startLoopback(scheme)
  service.daysOff = daysOff
  connectTo(() => service.origin)
  const cells = await deadline(schemeName(scheme), step, start).catch((thrown: unknown) => [[thrown]])
  return cells.map((row) => row.map(told))
}

function told(cell: unknown): unknown {
  if (typeof cell === 'number') return dayOf(cell)
  return cell instanceof Error || (typeof cell === 'object' && cell !== null) ? messageOf(cell) : cell
}

function messageOf(thrown: object): unknown {
  return 'message' in thrown ? thrown.message : thrown
}

/** 银海区's objection with another term. */
function withTerm(days: number): Scheme {
  const deadlines = yinhai.deadlines.map((one) =>
    one.id === 'objection' ? { ...one, due: { days, kind: 'working' as const, after: '张贴公示' } } : one,
  )
  return { ...yinhai, deadlines }
}

function womens(choice: string): Scheme {
  return { ...shippedScheme('womens-federation/v1.yaml', { readings: { 'A-20': choice } }), adoption: 1 }
}

function hoboksar(choice: string): Scheme {
  return { ...shippedScheme('hoboksar/2011.yaml', { readings: { 'A-19': choice } }), adoption: 1 }
}

describe('DEADLINE：期限的最后一天', () => {
  it.each([
    ['D-1 反馈次日起7个工作日', yinhai, '向区绩效办提出复核申请', '2017-02-20', '2017-03-01'],
    ['D-1 按办理环节', yinhai, '书面反馈和复核', '2017-02-20', '2017-03-01'],
    ['D-2 跨春节，补班的周日、周六计入', yinhai, 'objection', '2017-01-20', '2017-02-04'],
    ['D-3 跨国庆，10个工作日', yinhai, 'temporary-task', '2016-09-28', '2016-10-17'],
    ['D-5 公示3天，按自然日', womens('calendar'), 'public-notice', '2017-01-24', '2017-01-27'],
    ['D-5 公示3天，按工作日', womens('working'), '考核结果公示', '2017-01-24', '2017-02-03'],
    ['D-6 公示5个工作日', withTerm(5), 'objection', '2017-01-24', '2017-02-06'],
  ] as const)('%s', async (_, scheme, step, start, due) => {
    expect(await given(scheme, step, [[start]])).toEqual([[due]])
  })

  it.each([
    ['D-4 办法写定的日期', yinhai, 'adjustment', '2016-11-25'],
    ['自评材料', yinhai, '报送自评材料', '2016-12-31'],
    ['年终核验到月底', yinhai, '年终核验', '2017-01-31'],
    ['D-7 一季度季报，照写定的日期（周日）', hoboksar('as-written'), 'report-q1', '2011-04-10'],
    ['D-7 一季度季报，顺延', hoboksar('next'), 'report-q1', '2011-04-11'],
    ['D-7 二季度季报，提前', hoboksar('previous'), 'report-q2', '2011-07-08'],
    ['D-7 四季度季报在次年', hoboksar('next'), 'report-q4', '2012-01-10'],
  ] as const)('%s，不用填起算日期', async (_, scheme, step, due) => {
    expect(await given(scheme, step)).toEqual([[due]])
  })

  it('一列起算日期得一列结果：日期格、文字都读，空格留空，读不出的那一格说明原因', async () => {
    const starts = [[serialOf('2017-02-20')], ['2017.2.20'], [''], ['二月'], [serialOf('2017-01-20')]]
    expect(await given(yinhai, 'objection', starts)).toEqual([
      ['2017-03-01'],
      ['2017-03-01'],
      [''],
      ['起算日期“二月”不是日期，请写成 2017-02-20 这样。'],
      ['2017-02-04'],
    ])
    expect(service.paths.filter((path) => path.includes('holidays'))).toEqual([
      '/v1/holidays/2017',
      '/v1/holidays/2018',
    ])
  })

  it('本单位另行录入的放假日不计', async () => {
    expect(await given(yinhai, 'objection', [['2017-02-20']], ['2017-02-24'])).toEqual([['2017-03-02']])
  })

  it.each([
    ['没有这一期限', '复议', undefined, '没有“复议”这一期限，可填：临时性重大工作提出目标和考评指标'],
    ['环节没有期限', '区委常委会审定', undefined, '“区委常委会审定”环节没有期限。'],
    ['没有填起算日期', 'objection', undefined, '自收到书面反馈起算，请填起算日期。'],
    ['没有截止日期', 'survey', undefined, '“满意度调查”没有写明截止日期。'],
    ['放假安排还没有公布', 'objection', [['2050-02-20']], '2050'],
  ])('说明原因：%s', async (_, step, start, sentence) => {
    const [[cell] = []] = await given(yinhai, step, start)
    expect(cell).toContain(sentence)
  })

  it('连接不上系统时不按猜测的放假安排推算', async () => {
    service = await startLoopback(yinhai)
    connectTo(() => service.origin)
    await deadline('yinhai@2016.1', 'adjustment')
    service.failWith = 503
    const [[cell] = []] = await deadline('yinhai@2016.1', 'objection', [['2019-02-20']]).catch((thrown: unknown) => [
      [thrown],
    ])
    expect(told(cell)).toBe('示例:这一次没有成功。')
  })
})
