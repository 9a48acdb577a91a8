import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileObjection, listObjections, readCycle, recordReceipt, withdrawObjection } from '#shared/api/index.ts'
import type { Bearer } from '#test/functions/operations/tokens.ts'
import { ARCHIVES, STATISTICS, cycle, filing, objectionOf, params } from './objection-steps.ts'
import { yinhaiInFeedback } from './yinhai-in-feedback.ts'
import type { Year } from './year.ts'

let year: Year

describe('复核：按四(二)6，收到书面反馈后七个工作日内向区绩效办提出', () => {
  beforeAll(async () => {
    year = await yinhaiInFeedback('yinhai', { [ARCHIVES]: '2017-02-13', 区交通局: null })
  }, 90_000)
  afterAll(() => year.close())
  const unit = (name: string) => year.unit(name)

  test('对别的单位的得分不能提；得分项要是办法里有的；必须写理由', async () => {
    year.on('2017-02-21')
    expect(await year.refused(fileObjection, { as: unit(ARCHIVES), ...filing(STATISTICS) })).toEqual([
      403,
      '只能对自己的考核结果提出复核申请。',
    ])
    const unknown = filing(ARCHIVES, { about: { part: '满意度' } })
    expect((await year.refused(fileObjection, { as: unit(ARCHIVES), ...unknown }))[1]).toContain(
      '考核办法里没有“满意度”',
    )
    const [status, sentence] = await year.refused(fileObjection, {
      as: unit(ARCHIVES),
      ...filing(ARCHIVES, { statement: ' ' }),
    })
    expect([status, sentence]).toEqual([422, expect.stringContaining('请写明申请复核的理由')])
  })

  test('书面反馈没有登记回执的，期限还没有开始，先签收再提出', async () => {
    expect(await year.refused(fileObjection, filing('区交通局'))).toEqual([
      409,
      '书面反馈还没有登记回执，请先签收，再提出复核申请。',
    ])
    const signed = { date: '2017-02-20', by: '示例签收人' }
    await year.done(recordReceipt, { params: { cycle, subject: '区交通局' }, body: signed })
  })

  test('期限各按自己的回执：2017年2月10日收到的到21日，2月13日收到的到22日；晚一天不受理', async () => {
    year.on('2017-02-22', '23:59')
    expect(await year.refused(fileObjection, { as: unit(STATISTICS), ...filing(STATISTICS) })).toEqual([
      409,
      '复核申请应在2017年2月21日以前提出（2017年2月10日收到反馈），2017年2月22日已逾期，不予受理。',
    ])
    const filed = await year.done(fileObjection, { as: unit(ARCHIVES), ...filing(ARCHIVES), key: 'file-1' })
    expect(filed).toMatchObject({
      ...{ subject: 'A13', state: 'filed', filedOn: '2017-02-22' },
      window: { received: '2017-02-13', until: '2017-02-22' },
    })
    expect(await year.done(fileObjection, { as: unit(ARCHIVES), ...filing(ARCHIVES), key: 'file-1' })).toEqual(filed)
    year.on('2017-02-23', '00:00')
    expect((await year.refused(fileObjection, { as: unit(ARCHIVES), ...filing(ARCHIVES) }))[0]).toBe(409)
  })

  test('纸质申请由考核办按收件日期登记；单位不能自己填收件日期', async () => {
    year.on('2017-02-24')
    const late = filing(STATISTICS, { receivedOn: '2017-02-21' })
    expect((await year.refused(fileObjection, { as: unit(STATISTICS), ...late }))[0]).toBe(403)
    expect((await year.refused(fileObjection, filing(STATISTICS, { receivedOn: '2017-02-25' })))[1]).toBe(
      '收件日期不能晚于今天。',
    )
    const early = filing(STATISTICS, { receivedOn: '2017-02-09' })
    expect((await year.refused(fileObjection, early))[1]).toContain('不能早于这一天')
    const paper = await year.done(fileObjection, late)
    expect(paper).toMatchObject({ name: STATISTICS, filedOn: '2017-02-21' })
  })

  test('同一事项正在办理时不能重复提出；撤回之后不再办理', async () => {
    expect((await year.refused(fileObjection, filing(STATISTICS, { receivedOn: '2017-02-21' })))[1]).toBe(
      '“区统计局”对这一事项的复核申请正在办理，不能重复提出。',
    )
    const { objection, version } = await objectionOf(year, STATISTICS)
    const given = { params: { cycle, objection }, body: { seen: version } }
    expect((await year.refused(withdrawObjection, { as: unit(ARCHIVES), ...given }))[0]).toBe(404)
    expect(await year.done(withdrawObjection, { as: unit(STATISTICS), ...given })).toMatchObject({ state: 'withdrawn' })
    expect((await year.refused(withdrawObjection, given))[1]).toBe('这件复核申请已撤回，不能再撤回。')
  })

  test('各单位只见自己的申请；评分单位只见自己评分的事项', async () => {
    const names = async (as?: Bearer) =>
      (await year.done(listObjections, { params, ...(as ? { as } : {}) })).objections.map(({ name }) => name)
    expect(await names(undefined)).toEqual([ARCHIVES, STATISTICS])
    expect(await names(unit(ARCHIVES))).toEqual([ARCHIVES])
    expect(await names(unit('区财政局'))).toEqual([])
    const evaluator = (scoringUnit: string) => ({
      ...{ tenant: 'yinhai', roles: ['evaluator'] as const, name: '评分人员', scoringUnit },
      subject: `yinhai-${scoringUnit}`,
    })
    expect(await names(evaluator('区绩效办'))).toEqual([ARCHIVES, STATISTICS])
    expect(await names(evaluator('区编办'))).toEqual([])
    const told = async (as: Bearer) => (await year.done(readCycle, { as, params })).next?.demands
    expect(await told(year.office)).not.toEqual([])
    expect(await told(unit('区财政局'))).toEqual([])
  })
})
