import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  answerObjection,
  exportPaper,
  fileObjection,
  issueFeedback,
  listFeedback,
  previewReview,
  proposeAllocation,
  readCycle,
  readTable,
  recordReceipt,
  reviewObjection,
  verifyAudit,
  type InputOf,
} from '#shared/api/index.ts'
import { paragraphsOf } from '#test/functions/documents/example-year.ts'
import {
  ARCHIVES,
  INDICATOR,
  STATISTICS,
  correction,
  cycle,
  filing,
  minutes,
  objectionOf,
  params,
  resultsNow,
} from './objection-steps.ts'
import { yinhaiInFeedback } from './yinhai-in-feedback.ts'
import type { Year } from './year.ts'

let year: Year

describe('复核：先由评分单位提出意见，再由区绩效办复核，全组重算', () => {
  beforeAll(async () => {
    year = await yinhaiInFeedback('yinhai', { [ARCHIVES]: '2017-02-13' })
    year.on('2017-02-22')
    await year.done(fileObjection, { as: year.unit(ARCHIVES), ...filing(ARCHIVES) })
  }, 90_000)
  afterAll(() => year.close())
  const unit = (name: string) => year.unit(name)

  test('先由评分单位提出意见，再由区绩效办复核；没有申请未结之前不能进入下一环节', async () => {
    const { objection, version } = await objectionOf(year, ARCHIVES)
    const upheld = {
      seen: version,
      outcome: 'upheld' as const,
      reason: '材料已更正（示例）',
      tables: await correction(year),
    }
    expect(await year.refused(reviewObjection, { params: { cycle, objection }, body: upheld })).toEqual([
      409,
      '评分单位还没有提出意见，请先登记评分单位的意见，再作出复核决定。',
    ])
    const opinion = { seen: version, unit: '区绩效办', text: '材料属实，同意更正。', agrees: true }
    const evaluator = { tenant: 'yinhai', roles: ['evaluator'] as const, name: '评分人员', scoringUnit: '区编办' }
    expect(
      (await year.refused(answerObjection, { as: evaluator, params: { cycle, objection }, body: opinion }))[0],
    ).toBe(403)
    const foreign = { seen: version, unit: '区编办', text: '与本单位无关。', agrees: false }
    const answered = { as: evaluator, params: { cycle, objection }, body: foreign }
    expect((await year.refused(answerObjection, answered))[0]).toBe(404)
    const own = { ...evaluator, scoringUnit: '区绩效办', subject: 'yinhai-scoring' }
    expect(await year.done(answerObjection, { as: own, params: { cycle, objection }, body: opinion })).toMatchObject({
      state: 'answered',
      opinion: { unit: '区绩效办', agrees: true },
    })
    year.on('2017-03-01')
    expect((await year.cannotMove(cycle, 'deliberation'))[1]).toContain('复核申请')
  })

  test('预览：更正两分，区档案局升为一等，区统计局会降为二等，须由领导小组决定', async () => {
    const { objection } = await objectionOf(year, ARCHIVES)
    const before = await resultsNow(year)
    const preview = await year.done(previewReview, {
      params: { cycle, objection },
      body: { tables: await correction(year) },
    })
    expect(preview.falls).toEqual([STATISTICS])
    expect(preview.obstacles).toEqual([])
    const moved = new Map(preview.moved.map((one) => [one.name, one]))
    expect(moved.get(ARCHIVES)).toMatchObject({
      total: { before: '939.00', after: '941.00' },
      grade: { before: '二等', after: '一等' },
      falls: false,
    })
    expect(moved.get(STATISTICS)).toMatchObject({ grade: { before: '一等', after: '二等' }, falls: true })
    expect(moved.get(ARCHIVES)?.through).toBe(`${INDICATOR}：114 → 116`)
    expect(await resultsNow(year)).toEqual(before)
    const seated = await year.done(previewReview, {
      params: { cycle, objection },
      body: { tables: await correction(year), knockOn: { choice: 'add-seat', ...minutes } },
    })
    expect(seated.moved.find(({ name }) => name === STATISTICS)?.grade).toEqual({ before: '一等', after: '一等' })
  })

  test('复核决定必须写理由，不能改别人刚改过的行，没有领导小组的决定不能使别的单位降等', async () => {
    const { objection, version } = await objectionOf(year, ARCHIVES)
    const tables = await correction(year)
    const given = (more: Partial<InputOf<typeof reviewObjection>['body']>) => ({
      params: { cycle, objection },
      body: { seen: version, outcome: 'upheld' as const, reason: '材料已更正（示例）', tables, ...more },
    })
    expect((await year.refused(reviewObjection, given({ reason: ' ' })))[1]).toContain('复核决定必须写明理由')
    expect((await year.refused(reviewObjection, given({ seen: version - 1 })))[1]).toContain('刚有变动')
    expect((await year.refused(reviewObjection, given({})))[1]).toBe(
      '更正后“区统计局”的等次会下降，须由领导小组决定照降还是增列名额，并登记纪要文号和日期。',
    )
    const stale = tables.map((one) => ({ ...one, changes: one.changes.map((change) => ({ ...change, seen: 9 })) }))
    expect((await year.refused(reviewObjection, given({ tables: stale })))[1]).toContain('已被他人修改')
    const odd = tables.map((one) => ({
      ...one,
      changes: one.changes.map((change) => ({ ...change, values: { ...change.values, 得分: 1 } })),
    }))
    expect((await year.refused(reviewObjection, given({ tables: odd })))[1]).toBe('没有这样的列：评分.得分。')
    const long = tables.map((one) => ({
      ...one,
      changes: one.changes.map((change) => ({ ...change, values: { ...change.values, reason: '长'.repeat(40_000) } })),
    }))
    expect((await year.refused(reviewObjection, given({ tables: long })))[0]).toBe(422)
    const removed = [{ table: 'events' as const, changes: [{ rowId: 'events-1', seen: 1, delete: true as const }] }]
    expect((await year.refused(reviewObjection, given({ tables: removed })))[1]).toContain('不能删除')
    expect((await year.refused(reviewObjection, { as: unit(ARCHIVES), ...given({}) }))[0]).toBe(403)
    expect((await year.refused(reviewObjection, given({ outcome: 'rejected' })))[1]).toBe(
      '复核申请不成立的，不更正任何数据。',
    )
  })

  test('领导小组决定增列名额：区档案局升为一等，区统计局维持一等，全组一次重算', async () => {
    const { objection, version } = await objectionOf(year, ARCHIVES)
    const body = {
      ...{
        seen: version,
        outcome: 'upheld' as const,
        reason: '材料已更正，评分单位同意（示例）',
        tables: await correction(year),
      },
      knockOn: { choice: 'add-seat' as const, ...minutes },
    }
    const decided = await year.done(reviewObjection, { params: { cycle, objection }, body, key: 'review-1' })
    expect(decided).toMatchObject({ state: 'upheld', review: { knockOn: { choice: 'add-seat' } } })
    expect(await year.done(reviewObjection, { params: { cycle, objection }, body, key: 'review-1' })).toEqual(decided)
    const results = await resultsNow(year)
    expect([results.get(ARCHIVES)?.grade, results.get(ARCHIVES)?.total?.published]).toEqual(['一等', '941.00'])
    expect([results.get(STATISTICS)?.grade, results.get(STATISTICS)?.marks]).toEqual([
      '一等',
      expect.arrayContaining(['seat-added']),
    ])
    const { rows } = await year.done(readTable, { params: { cycle, table: 'rulings' } })
    expect(rows.map(({ values }) => values)).toContainEqual(
      expect.objectContaining({
        subject: STATISTICS,
        matter: '增列名额',
        opinion: '一等',
        document: minutes.minutesNumber,
      }),
    )
    expect((await year.refused(reviewObjection, { params: { cycle, objection }, body }))[1]).toBe(
      '这件复核申请已作出成立的复核决定，不能再作出复核决定。',
    )
  })

  test('每个有变动的单位都要重新反馈，并从新的回执起算新的期限；没有变动的不必', async () => {
    const { review } = await objectionOf(year, ARCHIVES)
    const moved = (review?.moved ?? []).map(({ name }) => name)
    const { feedback } = await year.done(listFeedback, { params })
    const outdated = feedback.filter(({ state }) => state === 'outdated').map(({ name }) => name)
    expect(outdated).toEqual(expect.arrayContaining(moved))
    expect(outdated.every((name) => moved.includes(name) || name === STATISTICS)).toBe(true)
    expect((await year.cannotMove(cycle, 'deliberation'))[1]).toContain('重新')
    year.on('2017-03-02')
    expect((await year.done(issueFeedback, { params })).issued).toBe(outdated.length)
    for (const name of outdated)
      expect(
        await year.done(recordReceipt, {
          params: { cycle, subject: name },
          body: { date: '2017-03-02', by: '示例签收人' },
        }),
      ).toMatchObject({ state: 'received', issue: 2, window: { from: '2017-03-03', until: '2017-03-13' } })
    expect((await year.cannotMove(cycle, 'deliberation'))[1]).toContain('2017-03-13')
    const again = filing('区机关事务局')
    expect((await year.done(fileObjection, { as: unit('区机关事务局'), ...again })).window.until).toBe('2017-03-13')
  })

  test('申请不成立：不改任何数据，得分照旧', async () => {
    const before = await resultsNow(year)
    const { objection, version } = await objectionOf(year, '区机关事务局')
    const body = { seen: version, outcome: 'rejected' as const, reason: '扣分依据充分（示例）' }
    expect(await year.done(reviewObjection, { params: { cycle, objection }, body })).toMatchObject({
      state: 'rejected',
      review: { moved: [], changed: [] },
    })
    expect(await resultsNow(year)).toEqual(before)
  })

  test('复核决定书写明前后得分和领导小组的决定，别的单位看不到；情况汇报逐件列出', async () => {
    const { objection } = await objectionOf(year, ARCHIVES)
    const words = async (
      query: InputOf<typeof exportPaper>['query'],
      paper: 'review-decision' | 'report' | 'objection-form',
    ) => paragraphsOf(await year.done(exportPaper, { params: { cycle, paper }, query })).join('\n')
    const decision = await words({ objection }, 'review-decision')
    expect(decision).toContain('综合得分\n939.00\n941.00')
    expect(decision).toContain('拟定等次\n二等\n一等')
    expect(decision).toContain(minutes.minutesNumber)
    expect(decision).not.toContain(STATISTICS)
    expect(await words({ objection }, 'objection-form')).toContain('申请单位\n区档案局\n收到反馈日期\n2017年2月13日')
    expect(await words({}, 'report')).toContain('区档案局\n职能指标：区委、区政府确定的重点工作任务\n申请成立，已更正')
    const foreign = { as: unit('区财政局'), params: { cycle, paper: 'review-decision' as const }, query: { objection } }
    expect((await year.refused(exportPaper, foreign))[0]).toBe(404)
  })

  test('期满没有未结的申请，可以送领导小组审议；环节之外不能再提', async () => {
    year.on('2017-03-14')
    await year.move(cycle, 'deliberation')
    expect((await year.refused(fileObjection, filing(ARCHIVES)))[1]).toBe(
      '本考核周期现在是“领导小组审议”环节，不能提出复核申请。',
    )
    const { verified } = await year.done(verifyAudit, { query: { cycle } })
    expect(verified).toBe(true)
    expect((await year.refused(proposeAllocation, { params }))[0]).toBe(409)
    expect((await year.done(readCycle, { params })).stateKind).toBe('deliberation')
  })
})

describe('领导小组决定照降', () => {
  beforeAll(async () => {
    year = await yinhaiInFeedback('yinhai', {})
  }, 90_000)
  afterAll(() => year.close())

  test('照降的，区统计局降为二等', async () => {
    year.on('2017-02-20')
    const { objection } = await year.done(fileObjection, filing(ARCHIVES))
    const opinion = { seen: 1, unit: '区绩效办', text: '同意更正。', agrees: true }
    await year.done(answerObjection, { params: { cycle, objection }, body: opinion })
    const body = {
      ...{ seen: 2, outcome: 'upheld' as const, reason: '材料已更正（示例）', tables: await correction(year) },
      knockOn: { choice: 'lower' as const, ...minutes },
    }
    const { review } = await year.done(reviewObjection, { params: { cycle, objection }, body })
    expect(review?.moved.find(({ name }) => name === STATISTICS)).toMatchObject({
      grade: { before: '一等', after: '二等' },
      falls: true,
    })
    expect((await resultsNow(year)).get(STATISTICS)?.grade).toBe('二等')
  })
})
