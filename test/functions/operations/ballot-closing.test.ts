import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  appraiseCycle,
  cancelBallot,
  castBallot,
  closeBallot,
  issueCodes,
  listBallots,
  openBallot,
  patchTables,
  readAudit,
  readTable,
} from '#shared/api/index.ts'
import { DOORS, openDoors } from './doors.ts'
import { CLASSES, PEOPLE, reviewOffice, through, votesOf } from './review-office.ts'
import { EVENTS, W1 } from './w-1.ts'

let doors: Awaited<ReturnType<typeof openDoors>>
beforeAll(async () => (doors = await openDoors()), 60_000)
afterAll(() => doors.close())

describe.each(DOORS)('through %s：凭票码的民主评议，计票后与手工算出的 W-1 一致', (door) => {
  let at: Awaited<ReturnType<typeof reviewOffice>>
  let ballot = ''
  beforeAll(async () => {
    at = await reviewOffice(through(doors, door), door === DOORS[0] ? 'counted' : 'counted-lambda')
    ballot = (await at.open()).ballot
  }, 60_000)
  const inBallot = () => ({ params: { ...at.params, ballot } })
  const rowsOf = async () => (await at.done(readTable, { params: { ...at.params, table: 'votes' } })).rows

  test('八个人凭票码投票，结束以前只看得到人数', async () => {
    for (const { evaluatorClass } of CLASSES) {
      const codes = await at.codes(ballot, evaluatorClass)
      expect(codes).toHaveLength(W1[evaluatorClass]?.length ?? 0)
      for (const [voter, code] of codes.entries())
        await at.done(castBallot, { body: { code, votes: votesOf(W1[evaluatorClass]?.[voter] ?? []) } })
    }
    const { ballots } = await at.done(listBallots, { params: at.params })
    expect(ballots).toMatchObject([{ state: 'open', counts: null }])
    expect(ballots[0]?.classes.map(({ cast }) => cast)).toEqual([1, 2, 5])
    expect(await rowsOf()).toEqual([])
  })

  test('都已投票的一类不再发票码', async () => {
    expect(await at.refused(issueCodes, { ...inBallot(), body: { evaluatorClass: '单位副职' } })).toEqual([
      409,
      '这一类投票人都已投票，没有可以换发的票码。',
    ])
  })

  test('结束后一票一行写入测评票，票号不随投票先后，弃权也在内', async () => {
    const closed = await at.done(closeBallot, inBallot())
    expect(closed).toMatchObject({ state: 'closed', rows: 40, findings: [] })
    const rows = await rowsOf()
    expect(rows).toHaveLength(40)
    const of = (subject: string, evaluatorClass: string) =>
      rows
        .filter(({ values }) => values.subject === subject && values.evaluatorClass === evaluatorClass)
        .map(({ values }) => [values.ballot, values.score, values.note])
    const note = '网上测评：2019年度民主测评'
    expect(of('甲', '干部职工')).toEqual([
      ['1', 92, note],
      ['2', 93, note],
      ['3', 94, note],
      ['4', 95, note],
      ['5', '弃权', note],
    ])
    expect(of('丁', '单位副职').map(([, score]) => score)).toEqual([86, 89])
    expect(closed.counts?.find((one) => one.subject === 'P1' && one.evaluatorClass === 'colleagues')).toEqual({
      ...{ evaluatorClass: 'colleagues', subject: 'P1', valid: 4, abstained: 1, options: [], mean: '93.5' },
      scores: [92, 93, 94, 95].map((score) => ({ score, count: 1 })),
    })
  })

  test('再次结束只告知结果，不再写入；也不能再发票码、再投票、取消', async () => {
    const before = await rowsOf()
    expect(await at.done(closeBallot, inBallot())).toMatchObject({ state: 'closed', rows: 40 })
    expect(await rowsOf()).toEqual(before)
    expect(await at.refused(issueCodes, { ...inBallot(), body: { evaluatorClass: '干部职工' } })).toEqual([
      409,
      '这次测评已经结束，不能发放票码。',
    ])
    expect(await at.refused(cancelBallot, { ...inBallot(), body: { reason: '示例' } })).toEqual([
      409,
      '这次测评已经结束，不能取消。',
    ])
  })

  test('已有计票结果的，不再就同样的人和对象组织一次', async () => {
    const body = { title: '又一次', part: 'democratic', classes: CLASSES, lastDay: '2999-12-20' }
    expect(await at.refused(openBallot, { params: at.params, body })).toEqual([
      409,
      '“测评票”表中这些评议主体对这些对象已有 40 行，会重复计票，请先删去这些行。',
    ])
  })

  test('操作记录里有发起、发票码的个数、停止和结束，没有票码', async () => {
    const { entries } = await at.done(readAudit, {
      params: at.params,
      query: { aggregate: `ballot:${ballot}` },
    })
    expect(entries.map(({ action }) => action)).toEqual([
      'ballot.open',
      'ballot.codes',
      'ballot.codes',
      'ballot.codes',
      'ballot.stop',
      'ballot.close',
    ])
    expect(JSON.stringify(entries)).not.toMatch(/[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}/)
  })

  test('甲 93.75、乙 94.15、丙 90.95、丁 84.65、戊 93.55', async () => {
    await at.moveTo('scoring')
    const events = Object.entries(EVENTS).flatMap(([subject, matters]) =>
      matters.flatMap(([rule, times]) =>
        Array.from({ length: times }, (_, n) => ({
          ...{ subject, rule, matter: `${rule}${n + 1}（示例）`, document: `示例文〔2019〕${n + 1}号` },
          ...{ date: '2019-06-14', verifiedBy: '示例03', reporter: '示例02' },
        })),
      ),
    )
    const changes = events.map((values, row) => ({ rowId: `E${row + 1}`, seen: 0, values }))
    const confirmed = [{ rowId: 'C1', seen: 0, values: { sheet: '加减分', confirmed: '是' } }]
    const tables = [
      { table: 'events' as const, changes },
      { table: 'confirmations' as const, changes: confirmed },
    ]
    await at.done(patchTables, { params: at.params, body: { tables } })
    const appraisal = await at.done(appraiseCycle, { params: at.params })
    const results = new Map(appraisal.results.map((one) => [one.name, one]))
    expect(PEOPLE.map((name) => [name, results.get(name)?.total?.published])).toEqual([
      ['甲', '93.75'],
      ['乙', '94.15'],
      ['丙', '90.95'],
      ['丁', '84.65'],
      ['戊', '93.55'],
    ])
  })
})
