import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  cancelBallot,
  castBallot,
  closeBallot,
  moveCycle,
  patchTables,
  readBallotPaper,
  readCycle,
} from '#shared/api/index.ts'
import { DOORS, openDoors } from './doors.ts'
import { CLASSES, reviewOffice, through } from './review-office.ts'

let doors: Awaited<ReturnType<typeof openDoors>>
beforeAll(async () => (doors = await openDoors()), 60_000)
afterAll(() => doors.close())

describe.each(DOORS)('through %s：不寻常的结束', (door) => {
  let at: Awaited<ReturnType<typeof reviewOffice>>
  beforeAll(async () => {
    at = await reviewOffice(through(doors, door), door === DOORS[0] ? 'unusual' : 'unusual-lambda')
  }, 60_000)
  const closeOf = (ballot: string) => ({ params: { ...at.params, ballot } })
  const someone = (subjects: readonly string[], classes: typeof CLASSES = CLASSES) =>
    at.open({ subjects: [...subjects], classes })

  test('没有人投票的可以取消，持码人得知已经结束；有人投票的不能', async () => {
    const { ballot } = await someone(['甲'])
    const [code = ''] = await at.codes(ballot, '单位副职')
    const cancelled = await at.done(cancelBallot, { ...closeOf(ballot), body: { reason: '人数填错（示例）' } })
    expect(cancelled).toMatchObject({ state: 'cancelled', reason: '人数填错（示例）' })
    expect(await at.refused(readBallotPaper, { body: { code } })).toEqual([409, '这次测评已经结束，不再接受投票。'])
    expect(await at.refused(closeBallot, closeOf(ballot))).toEqual([409, '这次测评已经取消，不能结束。'])

    const again = await someone(['甲'])
    const [used = ''] = await at.codes(again.ballot, '单位副职')
    await at.done(castBallot, { body: { code: used, votes: [{ subject: 'P1', score: 90 }] } })
    expect(await at.refused(cancelBallot, { ...closeOf(again.ballot), body: { reason: '示例' } })).toEqual([
      409,
      '已有 1 人投票，不能取消；请改为结束测评。',
    ])
    const closed = await at.done(closeBallot, closeOf(again.ballot))
    expect(closed.findings.map(({ problem }) => problem)).toEqual([
      { code: 'ballot-class-empty', evaluatorClass: '主要负责同志', ballot: '2019年度民主测评' },
      { code: 'ballot-class-empty', evaluatorClass: '干部职工', ballot: '2019年度民主测评' },
    ])
    expect(closed.rows).toBe(1)
  })

  test('有效票少于规定的，结束时提醒', async () => {
    const { ballot } = await someone(['乙'], [{ evaluatorClass: '干部职工', voters: 4, minimum: 3 }])
    const codes = await at.codes(ballot, '干部职工')
    for (const [voter, code] of codes.slice(0, 3).entries()) {
      const vote = voter === 0 ? { subject: 'P2', abstain: true as const } : { subject: 'P2', score: 90 }
      await at.done(castBallot, { body: { code, votes: [vote] } })
    }
    const { findings } = await at.done(closeBallot, closeOf(ballot))
    expect(findings.map(({ problem }) => problem)).toEqual([
      { code: 'ballot-under-minimum', evaluatorClass: '干部职工', ballot: '2019年度民主测评', valid: 2, minimum: 3 },
    ])
    expect(await at.refused(readBallotPaper, { body: { code: codes[3] ?? '' } })).toEqual([
      409,
      '这次测评已经结束，不再接受投票。',
    ])
  })

  test('一个人的一类没有声明署名的，发起时就提醒', async () => {
    const { findings, ballot } = await someone(['丙'], [{ evaluatorClass: '单位副职', voters: 1 }])
    expect(findings.map(({ problem, places }) => [problem, places])).toEqual([
      [{ code: 'class-of-one', evaluatorClass: '单位副职', part: '民主评议' }, [{ kind: 'scheme', path: '民主评议' }]],
    ])
    await at.done(cancelBallot, { ...closeOf(ballot), body: { reason: '示例' } })
  })

  test('表里已有同样的行，先不停止投票；删去后照常结束', async () => {
    const { ballot } = await someone(['丁'], [{ evaluatorClass: '单位副职', voters: 2 }])
    const [first = '', second = ''] = await at.codes(ballot, '单位副职')
    await at.done(castBallot, { body: { code: first, votes: [{ subject: 'P4', score: 88 }] } })
    const values = { subject: '丁', evaluatorClass: '单位副职', ballot: '1', score: 60 }
    const write = (change: object) => ({
      params: at.params,
      body: { tables: [{ table: 'votes' as const, changes: [{ rowId: 'V1', ...change } as never] }] }, // a change of a row
    })
    await at.done(patchTables, write({ seen: 0, values }))
    expect(await at.refused(closeBallot, closeOf(ballot))).toEqual([
      409,
      '“测评票”表中这些评议主体对这些对象已有 1 行，会重复计票，请先删去这些行。',
    ])
    await at.done(castBallot, { body: { code: second, votes: [{ subject: 'P4', score: 90 }] } })
    await at.done(patchTables, write({ seen: 1, delete: true }))
    expect(await at.done(closeBallot, closeOf(ballot))).toMatchObject({ state: 'closed', rows: 2 })
  })

  test('测评没有结束，不能进入下一环节', async () => {
    const { ballot } = await someone(['戊'], [{ evaluatorClass: '单位副职', voters: 2 }])
    const { version, next } = await at.done(readCycle, { params: at.params })
    expect(next?.demands.map(({ problem }) => problem)).toEqual([
      { code: 'ballot-open', ballots: ['2019年度民主测评'] },
    ])
    expect(await at.refused(moveCycle, { params: at.params, body: { to: 'scoring', seen: version } })).toEqual([
      409,
      '还不能进入下一环节：网上测评「2019年度民主测评」还没有结束，请先结束或取消。',
    ])
    await at.done(cancelBallot, { ...closeOf(ballot), body: { reason: '示例' } })
  })

  test('环节退回，不再收测评票的，不停止投票，说明原因', async () => {
    const { ballot } = await someone(['戊'], [{ evaluatorClass: '单位副职', voters: 2 }])
    const { version } = await at.done(readCycle, { params: at.params })
    await at.done(moveCycle, { params: at.params, body: { to: 'report', seen: version, reason: '补个人述职（示例）' } })
    expect(await at.refused(closeBallot, closeOf(ballot))).toEqual([409, '“测评票”表在“个人述职”环节不能修改。'])
    const [code = ''] = await at.codes(ballot, '单位副职')
    await at.done(castBallot, { body: { code, votes: [{ subject: 'P5', score: 91 }] } })
    await at.moveTo('review')
    expect(await at.done(closeBallot, closeOf(ballot))).toMatchObject({ state: 'closed', rows: 1 })
  })
})
