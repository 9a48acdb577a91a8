import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  confirmAllocation,
  createCycle,
  issueFeedback,
  listFeedback,
  listResults,
  moveCycle,
  patchTables,
  proposeAllocation,
  putHolidays,
  readCycle,
  readFeedback,
  recordReceipt,
  recordRulings,
} from '#shared/api/index.ts'
import type { Example } from '#shared/schemes/example.ts'
import type { Cell, TableName } from '#shared/tables/index.ts'
import { additionsOf, adoptExample, exampleOf } from './example-rows.ts'
import { rulingsOn } from './rulings.ts'
import { beginYear, type Year } from './year.ts'

let year: Year
let example: Example
beforeAll(async () => {
  year = await beginYear('yinhai')
  example = await exampleOf('yinhai', '2016')
}, 60_000)
afterAll(() => year.close())

const cycle = '2016'
const params = { cycle }
const add = (...tables: readonly TableName[]) =>
  year.done(patchTables, { params, body: { tables: additionsOf(example, ...tables) } })
const oneRow = (table: TableName) => {
  const changes = [{ rowId: 'late', seen: 0, values: { subject: '区统计局' } }]
  return { params, body: { tables: [{ table, changes }] } }
}

describe('银海区2016年度绩效考评：按方案四(二)，从编制计划到书面反馈', () => {
  test('1 编制绩效计划：新建周期，录入名册和指标', async () => {
    year.on('2016-03-01')
    const scheme = await adoptExample(year, { document: 'yinhai', version: '2016' }, example)
    const body = { title: '2016年度绩效考评', scheme, year: 2016 }
    expect(await year.done(createCycle, { body })).toMatchObject({
      state: 'planning',
      stateTitle: '编制绩效计划和评分细则',
    })
    await add('roster', 'indicators')
    const { steps, next } = await year.done(readCycle, { params })
    expect(steps.map(({ title, state }) => `${title} ${state}`)).toEqual([
      '编制绩效计划和评分细则 now',
      '组织实施和过程监管 ahead',
      '绩效自评 ahead',
      '年终核验和满意度调查 ahead',
      '汇总考评结果 ahead',
      '书面反馈和复核 ahead',
      '领导小组审议 ahead',
      '区委常委会审定 ahead',
      '通报 ahead',
      '归档 ahead',
    ])
    expect(next).toEqual({ to: 'monitoring', title: '组织实施和过程监管', demands: [] })
  })

  test('还没有到的环节：不能录入评分，不能跳过，不能由单位办理，不能重复办理', async () => {
    expect(await year.refused(patchTables, oneRow('observations'))).toEqual([
      409,
      '“评分”表在“编制绩效计划和评分细则”环节不能修改。',
    ])
    expect(await year.cannotMove(cycle, 'summing-up')).toEqual([
      409,
      '现在是“编制绩效计划和评分细则”环节，不能跳过中间的环节，请逐个办理。',
    ])
    expect(await year.cannotMove(cycle, 'balloting')).toEqual([409, '考核办法没有这个环节，请核对后重试。'])
    expect(await year.cannotMove(cycle, 'planning')).toEqual([
      409,
      '已经在“编制绩效计划和评分细则”环节，不需要再办理。',
    ])
    const asUnit = { as: year.unit('区统计局'), params, body: { to: 'monitoring', seen: 1 } }
    expect((await year.refused(moveCycle, asUnit))[0]).toBe(403)
    expect(await year.refused(confirmAllocation, { params, body: { allocationVersion: 1 } })).toEqual([
      409,
      '还没有拟定等次，请先拟定。',
    ])
  })

  test('2 组织实施和过程监管：指标调整到2016年11月25日为止，逾期不予调整', async () => {
    year.on('2016-04-01')
    await year.move(cycle, 'monitoring')
    await add('events', 'inspections', 'vetoes')
    year.on('2016-11-25', '23:59')
    const adjust = (seen: number) => {
      const [{ changes } = { changes: [] }] = additionsOf(example, 'indicators')
      const [first] = changes
      const values = first && 'values' in first ? first.values : {}
      const changed = [{ rowId: 'indicators-1', seen, values: { ...values, note: '示例：经分管领导同意调整' } }]
      return { params, body: { tables: [{ table: 'indicators' as const, changes: changed }] } }
    }
    await year.done(patchTables, adjust(1))
    year.on('2016-11-26', '00:00')
    expect(await year.refused(patchTables, adjust(2))).toEqual([
      409,
      '指标调整申请报区绩效办备案的期限是2016年11月25日，已经过期，“指标”表不能再修改。',
    ])
  })

  test('3 绩效自评和年终核验：各单位上报，考核办核验', async () => {
    year.on('2016-12-15')
    await year.move(cycle, 'self-assessment')
    await add('observations')
    const [{ changes } = { changes: [] }] = additionsOf(example, 'observations')
    const own = changes.find((one) => 'values' in one && one.values['subject'] === '区统计局')
    if (!own || !('values' in own) || own.rowId === undefined) throw new Error('区统计局 has no row')
    const selfScored = { ...own.values, selfScore: 19, evidence: '示例材料' }
    const handIn = (seen: number, values: Readonly<Record<string, Cell>>) => {
      const table = { table: 'observations' as const, changes: [{ rowId: own.rowId ?? '', seen, values }] }
      return { as: year.unit('区统计局'), params, body: { tables: [table] } }
    }
    await year.done(patchTables, handIn(1, selfScored))
    expect((await year.refused(patchTables, handIn(2, { ...selfScored, score: 20 })))[1]).toContain('单位不能修改')
    expect((await year.refused(patchTables, { ...handIn(2, selfScored), as: year.unit('区财政局') }))[1]).toContain(
      '本单位',
    )
    year.on('2017-01-05')
    await year.move(cycle, 'verification')
    await add('confirmations')
  })

  test('时钟调回到上一次变动之前：不办理', async () => {
    year.on('2017-01-04')
    const [status, sentence] = await year.cannotMove(cycle, 'summing-up')
    expect(status).toBe(409)
    expect(sentence).toContain('系统时间早于上一次环节变动的时间')
  })

  test('4 汇总考评结果：由考核办汇总；等次没有确认，或确认后又改数据，都不能反馈', async () => {
    year.on('2017-02-03')
    const { findings } = await year.move(cycle, 'summing-up')
    expect(findings.map(({ problem }) => problem.code)).toContain('missing-value')
    await add('ballots')
    expect(await year.refused(patchTables, { ...oneRow('observations'), as: year.unit('区统计局') })).toEqual([
      403,
      '“汇总考评结果”环节的数据由考核办填写，您不能修改。',
    ])
    expect(await year.cannotMove(cycle, 'feedback')).toEqual([
      409,
      '还不能进入下一环节：拟定等次还没有确认，请先拟定等次并确认。',
    ])
    const proposed = await year.done(proposeAllocation, { params })
    const tied = { params, body: { allocationVersion: proposed.allocationVersion } }
    const [, sentence] = await year.refused(confirmAllocation, tied)
    expect(sentence).toContain('综合得分相同')
    await year.done(recordRulings, { params, body: { rulings: rulingsOn(proposed.appraisal) } })
    const again = await year.done(proposeAllocation, { params })
    await year.done(confirmAllocation, { params, body: { allocationVersion: again.allocationVersion } })
    const note = [{ rowId: 'rulings-none', seen: 0, values: { subject: '区统计局' } }]
    await year.done(patchTables, { params, body: { tables: [{ table: 'vetoes', changes: note }] } })
    expect(await year.cannotMove(cycle, 'feedback')).toEqual([
      409,
      '还不能进入下一环节：确认拟定等次之后「一票否决」表又有改动，请重新拟定并确认。',
    ])
    const removed = [{ rowId: 'rulings-none', seen: 1, delete: true as const }]
    await year.done(patchTables, { params, body: { tables: [{ table: 'vetoes', changes: removed }] } })
    const last = await year.done(proposeAllocation, { params })
    const confirmed = await year.done(confirmAllocation, {
      params,
      body: { allocationVersion: last.allocationVersion },
    })
    expect(confirmed.grades).toHaveLength(45)
  })

  test('6 书面反馈：每个单位一份；签收之日起七个工作日内可以申请复核', async () => {
    year.on('2017-02-10')
    await year.move(cycle, 'feedback')
    const [, sentence] = await year.cannotMove(cycle, 'deliberation')
    expect(sentence).toMatch(/^还不能进入下一环节：还没有向「.+」等 45 个发出书面反馈/)
    const receipt = (subject: string, date: string, by = '示例签收人') => ({
      params: { cycle, subject },
      body: { date, by },
    })
    expect(await year.refused(recordReceipt, receipt('区统计局', '2017-02-10'))).toEqual([
      409,
      '书面反馈还没有发出，不能登记签收。',
    ])
    const first = await year.done(issueFeedback, { params, body: { subjects: ['区统计局'] } })
    expect(first.issued).toBe(1)
    expect((await year.done(issueFeedback, { params })).issued).toBe(44)
    expect((await year.done(issueFeedback, { params })).issued).toBe(0)

    const unit = year.unit('区统计局')
    const own = await year.done(readFeedback, { as: unit, params: { cycle, subject: '区统计局' } })
    const official = (await year.done(listResults, { params })).results.find(({ subjectId }) => subjectId === 'A05')
    expect(own).toMatchObject({ subject: 'A05', state: 'issued', result: official })
    expect(own.trace.length).toBeGreaterThan(0)
    expect((await year.refused(readFeedback, { as: unit, params: { cycle, subject: '区财政局' } }))[0]).toBe(404)
    expect((await year.refused(recordReceipt, { ...receipt('区财政局', '2017-02-10'), as: unit }))[0]).toBe(404)
    expect((await year.done(listFeedback, { as: unit, params })).feedback.map(({ subject }) => subject)).toEqual([
      'A05',
    ])

    expect(await year.refused(recordReceipt, receipt('区统计局', '2017-02-11'))).toEqual([
      422,
      '签收日期不能晚于今天，请核对后重试。',
    ])
    expect(await year.refused(recordReceipt, receipt('区统计局', '2017-02-09'))).toEqual([
      422,
      '签收日期不能早于书面反馈的发出日期（2017年2月10日），请核对后重试。',
    ])
    year.on('2017-02-13')
    const received = await year.done(recordReceipt, { ...receipt('区统计局', '2017-02-13'), as: unit })
    expect(received).toMatchObject({ state: 'received', window: { from: '2017-02-14', until: '2017-02-22' } })
    expect(await year.refused(recordReceipt, receipt('区统计局', '2017-02-13'))).toEqual([
      409,
      '这份书面反馈已于2017年2月13日签收，不能重复登记。',
    ])
    const daysOff = (days: readonly string[], seen: number) =>
      year.done(putHolidays, { params: { year: '2017' }, body: { daysOff: [...days], workingDays: [], seen } })
    await daysOff(['2017-02-16'], 0)
    const longer = await year.done(recordReceipt, receipt('区财政局', '2017-02-10'))
    expect(longer.window?.until).toBe('2017-02-22')
    await daysOff([], 1)
    const { feedback } = await year.done(listFeedback, { params })
    for (const { subject, state } of feedback)
      if (state === 'issued') await year.done(recordReceipt, receipt(subject, '2017-02-10'))
  })

  test('复核期限最后一天还不能进入下一环节，第二天可以', async () => {
    year.on('2017-02-22', '23:59')
    expect(await year.cannotMove(cycle, 'deliberation')).toEqual([
      409,
      '还不能进入下一环节：「区财政局」、「区统计局」提出复核申请的期限到 2017-02-22 当日为止，请在期满后办理。',
    ])
    year.on('2017-02-23', '00:00')
    await year.move(cycle, 'deliberation')
    expect(
      await year.refused(recordReceipt, {
        params: { cycle, subject: '区统计局' },
        body: { date: '2017-02-22', by: '示例' },
      }),
    ).toEqual([409, '本考核周期现在是“领导小组审议”环节，不能登记签收。'])
  })
})
