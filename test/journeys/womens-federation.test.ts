import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  approveCycle,
  confirmAllocation,
  createCycle,
  exportBulletin,
  issueFeedback,
  listNotices,
  listResults,
  patchTables,
  postNotice,
  proposeAllocation,
  publishCycle,
  readCycle,
  recordDecision,
  verifyAudit,
} from '#shared/api/index.ts'
import type { Example } from '#shared/schemes/example.ts'
import type { TableName } from '#shared/tables/index.ts'
import { additionsOf, adoptExample, exampleOf } from './example-rows.ts'
import { beginYear, type Year } from './year.ts'

let year: Year
let example: Example
beforeAll(async () => {
  year = await beginYear('fulian')
  example = await exampleOf('womens-federation', 'v1')
}, 60_000)
afterAll(() => year.close())

const cycle = '2019'
const params = { cycle }
const add = (...tables: readonly TableName[]) =>
  year.done(patchTables, { params, body: { tables: additionsOf(example, ...tables) } })
const notice = (from: string) => ({ params, body: { from, place: '机关一楼公示栏（示例）' } })

describe('市妇联机关绩效目标管理差别化考核：述职、评议、计分、公示三天，再排名', () => {
  test('平时考核、个人述职、民主评议、计算得分', async () => {
    year.on('2019-02-01')
    const scheme = await adoptExample(year, { document: 'womens-federation', version: 'v1' }, example)
    await year.done(createCycle, { body: { title: '2019年度差别化考核', scheme, year: 2019 } })
    await add('persons', 'events')
    const { steps } = await year.done(readCycle, { params })
    expect(steps.map(({ title }) => title)).toEqual([
      '平时考核',
      '个人述职',
      '组织民主评议',
      '计算考核得分',
      '考核结果公示',
      '考核排名',
      '审定',
      '公布结果',
      '归档',
    ])
    year.on('2019-12-16')
    await year.move(cycle, 'report')
    await year.move(cycle, 'review')
    const late = [{ rowId: 'late', seen: 0, values: { subject: '示例05' } }]
    expect(await year.refused(patchTables, { params, body: { tables: [{ table: 'events', changes: late }] } })).toEqual(
      [409, '“加减分”表在“组织民主评议”环节不能修改。'],
    )
    await add('votes', 'ballots')
    year.on('2019-12-23')
    await year.move(cycle, 'scoring')
    await add('confirmations')
  })

  test('公示三天（自然日）：没有张贴、没有期满，都不能排名', async () => {
    year.on('2020-01-06')
    expect((await year.refused(postNotice, notice('2020-01-06')))[1]).toBe(
      '本考核周期现在是“计算考核得分”环节，不能登记公示。',
    )
    await year.move(cycle, 'public-notice')
    expect((await year.cannotMove(cycle, 'ranking'))[1]).toContain('还没有公示')
    expect((await year.refused(postNotice, notice('2020-01-07')))[1]).toBe('公示日期不能晚于今天，请在张贴之后登记。')
    expect((await year.refused(postNotice, notice('2020-01-05')))[1]).toContain('不能早于进入“考核结果公示”环节的日期')
    expect(await year.done(postNotice, notice('2020-01-06'))).toMatchObject({ number: 1, until: '2020-01-09' })
    year.on('2020-01-09', '23:59')
    expect((await year.cannotMove(cycle, 'ranking'))[1]).toBe(
      '还不能进入下一环节：公示期到 2020-01-09 当日为止，请在期满后办理。',
    )
  })

  test('原文没有规定的环节：不能书面反馈，不能登记审议', async () => {
    expect((await year.refused(issueFeedback, { params, body: {} }))[0]).toBe(404)
    const decision = { matter: '示例', body: '示例', minutesNumber: '示例', date: '2020-01-09', decidedBy: '示例' }
    expect((await year.refused(recordDecision, { params, body: decision }))[1]).toBe(
      '本考核周期现在是“考核结果公示”环节，不能登记审议决定。',
    )
  })

  test('公示期间有异议要改：退回计分，改后重新公示，上一次公示不再算数', async () => {
    await year.move(cycle, 'scoring', '公示期间反映漏记一篇信息（示例）')
    await year.move(cycle, 'public-notice')
    year.on('2020-01-10')
    expect((await year.cannotMove(cycle, 'ranking'))[1]).toContain('还没有公示')
    await year.done(postNotice, notice('2020-01-10'))
    expect((await year.done(listNotices, { params })).notices.map(({ number }) => number)).toEqual([1, 2])
    year.on('2020-01-14', '00:00')
    await year.move(cycle, 'ranking')
  })

  test('市管干部和一般干部职工分别排名，审定后公布', async () => {
    await add('rulings')
    const proposed = await year.done(proposeAllocation, { params })
    expect(proposed.appraisal.groups.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['市管干部', '一般干部职工']),
    )
    await year.done(confirmAllocation, { params, body: { allocationVersion: proposed.allocationVersion } })
    const { results } = await year.done(listResults, { params })
    const ranked = (group: string) =>
      results
        .filter((one) => one.group === group && one.rank !== null)
        .map(({ rank }) => rank ?? 0)
        .sort((a, b) => a - b)
    const [leaders, staff] = proposed.appraisal.groups.map(({ group }) => ranked(group))
    expect(leaders?.[0]).toBe(1)
    expect(staff?.[0]).toBe(1)
    year.on('2020-01-16')
    await year.move(cycle, 'approval')
    const approval = { minutesNumber: '示例纪要〔2020〕1号', date: '2020-01-16', decidedBy: '市妇联领导班子（示例）' }
    await year.done(approveCycle, { params, body: approval })
    await year.move(cycle, 'publication')
    expect((await year.refused(publishCycle, { params, body: { date: '2020-01-17' } }))[1]).toBe(
      '通报日期不能晚于今天，请核对后重试。',
    )
    await year.done(publishCycle, { params, body: { date: '2020-01-16' } })
    expect(
      Buffer.from(await year.done(exportBulletin, { params }))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    await year.move(cycle, 'archived')
    expect((await year.done(verifyAudit, { query: { cycle } })).verified).toBe(true)
  })
})
