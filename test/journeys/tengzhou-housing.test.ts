import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  approveCycle,
  confirmAllocation,
  createCycle,
  decideConsequence,
  issueFeedback,
  listDeadlines,
  listResults,
  patchTables,
  postNotice,
  proposeAllocation,
  publishCycle,
  readCycle,
  verifyAudit,
} from '#shared/api/index.ts'
import type { Example } from '#shared/schemes/example.ts'
import type { TableName } from '#shared/tables/index.ts'
import { additionsOf, adoptExample, exampleOf } from './example-rows.ts'
import { beginYear, type Year } from './year.ts'

let year: Year
let example: Example
beforeAll(async () => {
  year = await beginYear('tengzhou')
  example = await exampleOf('tengzhou-housing', 'v1')
}, 60_000)
afterAll(() => year.close())

const add = (cycle: string, ...tables: readonly TableName[]) =>
  year.done(patchTables, { params: { cycle }, body: { tables: additionsOf(example, ...tables) } })
const approval = (date: string) => ({ minutesNumber: '示例局党委纪要', date, decidedBy: '局党委（示例）' })

async function begin(cycle: string): Promise<void> {
  const of = { year: Number(cycle), 'period-from': `${cycle}-01-01`, 'period-until': `${cycle}-12-31` }
  const scheme = await adoptExample(year, { document: 'tengzhou-housing', version: 'v1' }, example, of)
  await year.done(createCycle, { body: { title: `${cycle}年度绩效等级化考核`, scheme, year: Number(cycle) } })
}

async function grade(cycle: string): Promise<void> {
  const params = { cycle }
  const proposed = await year.done(proposeAllocation, { params })
  await year.done(confirmAllocation, { params, body: { allocationVersion: proposed.allocationVersion } })
}

async function publish(cycle: string, day: string): Promise<void> {
  const params = { cycle }
  year.on(day)
  await year.move(cycle, 'approval')
  await year.done(approveCycle, { params, body: approval(day) })
  await year.move(cycle, 'publication')
  await year.done(publishCycle, { params, body: { date: day } })
}

describe('滕州市住建局绩效等级化考核：两个半年评分、年终总评，没有反馈和公示环节', () => {
  test('上半年、下半年评分，年终总评', async () => {
    year.on('2012-03-01')
    await begin('2012')
    await add('2012', 'roster', 'indicators')
    const { steps } = await year.done(readCycle, { params: { cycle: '2012' } })
    expect(steps.map(({ kind }) => kind)).toEqual(['input', 'input', 'grading', 'approval', 'publication', 'archive'])
    year.on('2012-07-10')
    await year.move('2012', 'second-half')
    year.on('2012-12-20')
    expect((await year.cannotMove('2012', 'approval'))[1]).toContain('不能跳过中间的环节')
    await year.move('2012', 'year-end')
    await add('2012', 'observations', 'events', 'rulings', 'confirmations')
    await grade('2012')
    const { results } = await year.done(listResults, { params: { cycle: '2012' } })
    expect(results).toHaveLength(16)
  })

  test('办法没有的环节：不能书面反馈，不能公示；没有期限可列', async () => {
    const params = { cycle: '2012' }
    expect(await year.refused(issueFeedback, { params, body: {} })).toEqual([
      409,
      '本考核周期现在是“年终总评”环节，不能发出书面反馈。',
    ])
    expect(await year.refused(postNotice, { params, body: { from: '2012-12-20', place: '公示栏' } })).toEqual([
      409,
      '本考核周期现在是“年终总评”环节，不能登记公示。',
    ])
    expect((await year.done(listDeadlines, { params })).deadlines).toEqual([])
    const none = {
      subject: '园林管理处',
      consequence: '无此事项',
      ...{ body: '局党委', minutesNumber: '示例', date: '2012-12-20' },
    }
    expect((await year.refused(decideConsequence, { params, body: none }))[0]).toBe(404)
  })

  test('审定、通报', async () => {
    await publish('2012', '2012-12-31')
    expect(await year.done(readCycle, { params: { cycle: '2012' } })).toMatchObject({
      state: 'publication',
      published: { date: '2012-12-31', documentNumber: null },
      next: { to: 'archived', demands: [] },
    })
  })

  test('已通报的可以注明理由重新开启：审定和通报随之撤销，改后重新办理', async () => {
    const params = { cycle: '2012' }
    year.on('2013-01-05')
    expect((await year.cannotMove('2012', 'year-end'))[1]).toBe('重新开启以前的环节必须注明理由。')
    const reopened = await year.move('2012', 'year-end', '更正一处文字（示例）')
    expect(reopened).toMatchObject({ approval: null, published: null, next: { to: 'approval', demands: [] } })
    await grade('2012')
    await publish('2012', '2013-01-06')
    expect(await year.done(readCycle, { params })).toMatchObject({ published: { date: '2013-01-06' } })
  })

  test('下一年度的结果公布之后，上一年度不能重新开启', async () => {
    year.on('2013-03-01')
    await begin('2013')
    await year.move('2013', 'second-half')
    await year.move('2013', 'year-end')
    await add('2013', 'roster', 'indicators', 'observations', 'events', 'rulings', 'confirmations')
    await grade('2013')
    await publish('2013', '2013-12-31')
    expect(await year.cannotMove('2012', 'year-end', '示例')).toEqual([
      409,
      '2013 年度的考核结果（2013）已经公布，本考核周期不能重新开启。',
    ])
    await year.move('2013', 'year-end', '更正（示例）')
    await year.move('2012', 'year-end', '下一年度已重新开启，可以更正（示例）')
    const { verified } = await year.done(verifyAudit, { query: { cycle: '2012' } })
    expect(verified).toBe(true)
  })
})
