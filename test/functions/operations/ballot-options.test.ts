import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  castBallot,
  closeBallot,
  issueCodes,
  openBallot,
  patchTables,
  readBallotPaper,
  readTable,
} from '#shared/api/index.ts'
import { DOORS, openDoors } from './doors.ts'
import { beginYear, officeOf } from './yinhai-year.ts'
import { calls, through } from './review-office.ts'

let doors: Awaited<ReturnType<typeof openDoors>>
beforeAll(async () => (doors = await openDoors()), 60_000)
afterAll(() => doors.close())

test.each(DOORS)('through %s：银海区公众评议按档次投票，一档一行记入公众评议表', async (door) => {
  const tenant = door === DOORS[0] ? 'options' : 'options-lambda'
  await beginYear(doors, door, tenant)
  const { done, ask } = calls(through(doors, door), officeOf(tenant))
  const params = { cycle: '2016' }
  const roster = ['区统计局', '区财政局'].map((name, at) => ({
    ...{ rowId: `R${at}`, seen: 0 },
    values: { code: `A${at}`, name, order: at + 1, status: '参加' },
  }))
  await done(patchTables, { params, body: { tables: [{ table: 'roster', changes: roster }] } })
  const { ballot, subjects } = await done(openBallot, {
    params,
    body: {
      ...{ title: '公众评议', part: 'public', lastDay: '2999-12-31' },
      classes: [{ evaluatorClass: '服务对象', voters: 3 }],
    },
  })
  expect(subjects.map(({ name }) => name)).toEqual(['区统计局', '区财政局'])
  const issued = await done(issueCodes, { params: { ...params, ballot }, body: { evaluatorClass: 'served' } })
  const [first = '', second = '', third = ''] = issued.codes
  const { asks, ownBallots } = await done(readBallotPaper, { body: { code: first } })
  expect([asks, ownBallots]).toEqual([{ kind: 'options', options: ['满意', '比较满意', '基本满意', '不满意'] }, null])
  const vote = (code: string, a0: string, a1: string | undefined) =>
    ask(castBallot, {
      body: {
        code,
        votes: [
          { subject: 'A0', option: a0 },
          a1 === undefined ? { subject: 'A1', abstain: true } : { subject: 'A1', option: a1 },
        ],
      },
    })
  const wrong = await vote(first, '优秀', '满意')
  expect([wrong.status, (wrong.body as { findings: object[] }).findings]).toMatchObject([
    422,
    [{ problem: { code: 'option-unknown', option: '优秀' }, places: [{ kind: 'subject', subject: '区统计局' }] }],
  ])
  expect((await vote(first, '满意', '满意')).status).toBe(201)
  expect((await vote(second, '满意', '不满意')).status).toBe(201)
  expect((await vote(third, '基本满意', undefined)).status).toBe(201)
  expect(await done(closeBallot, { params: { ...params, ballot } })).toMatchObject({ rows: 8, findings: [] })
  const { rows } = await done(readTable, { params: { ...params, table: 'ballots' } })
  expect(
    rows.map(({ values }) => [values['subject'], values['evaluatorClass'], values['option'], values['count']]),
  ).toEqual([
    ['区统计局', '服务对象', '满意', 2],
    ['区统计局', '服务对象', '比较满意', 0],
    ['区统计局', '服务对象', '基本满意', 1],
    ['区统计局', '服务对象', '不满意', 0],
    ['区财政局', '服务对象', '满意', 1],
    ['区财政局', '服务对象', '比较满意', 0],
    ['区财政局', '服务对象', '基本满意', 0],
    ['区财政局', '服务对象', '不满意', 1],
  ])
})
