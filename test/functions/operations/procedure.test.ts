import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  approveCycle,
  issueFeedback,
  listConsequences,
  listDeadlines,
  listDecisions,
  listFeedback,
  listNotices,
  moveCycle,
  postNotice,
  publishCycle,
  putHolidays,
  readCycle,
  readFeedback,
  readHolidays,
  recordDecision,
  recordReceipt,
  type Endpoint,
} from '#shared/api/index.ts'
import { answerOf, DOORS, openDoors, type Call } from './doors.ts'
import { confirmYear, officeOf, putAt } from './yinhai-year.ts'

let doors: Awaited<ReturnType<typeof openDoors>>
beforeAll(async () => (doors = await openDoors()), 60_000)
afterAll(() => doors.close())

const params = { cycle: '2016' }
const decision = {
  ...{ matter: '审议考评结果', body: '区绩效考评领导小组', minutesNumber: '示例纪要〔2017〕4号' },
  ...{ date: '2017-03-06', decidedBy: '区绩效考评领导小组' },
}

describe.each(DOORS)('through %s', (door) => {
  const tenant = `procedure-${DOORS.indexOf(door)}`
  const as = officeOf(tenant)
  const call = async <E extends Endpoint>(endpoint: E, given: Omit<Call<E>, 'as'>) =>
    answerOf(await doors.call(door, endpoint, { as, ...given })) // a call is its parts

  test('a cycle tells its steps, what is missing, and moves once, however often it is asked', async () => {
    await confirmYear(doors, door, tenant)
    const { version, next } = readCycle.output.parse((await call(readCycle, { params })).body)
    expect(next).toEqual({ to: 'feedback', title: '书面反馈和复核', demands: [] })
    const move = { params, body: { to: 'feedback', seen: version }, key: 'move-1' }
    const first = await call(moveCycle, move)
    expect(first).toMatchObject({ status: 200, body: { state: 'feedback', version: version + 1 } })
    const again = await call(moveCycle, move)
    expect(again).toMatchObject({ status: 200, body: { state: 'feedback', version: version + 1 } })
    expect(await call(moveCycle, { params, body: { to: 'deliberation', seen: version } })).toMatchObject({
      status: 409,
      body: { detail: '考核周期刚有变动，请刷新后重试。' },
    })
    const demands = await call(moveCycle, { params, body: { to: 'deliberation', seen: version + 1 } })
    expect(demands).toMatchObject({ status: 409, body: { findings: [{ problem: { code: 'feedback-not-issued' } }] } })
  })

  test('feedback is issued once for each result, and told as it was', async () => {
    const body = { subjects: ['区统计局', 'A03'] }
    const first = await call(issueFeedback, { params, body, key: 'issue-1' })
    expect(first).toMatchObject({ status: 200, body: { issued: 2, feedback: [{ subject: 'A05', issue: 1 }, {}] } })
    expect(await call(issueFeedback, { params, body, key: 'issue-1' })).toEqual(first)
    expect(await call(issueFeedback, { params, body })).toMatchObject({ body: { issued: 0 } })
    expect(await call(issueFeedback, { params, body: { subjects: ['区无此局'] } })).toMatchObject({ status: 404 })
    const { feedback } = listFeedback.output.parse((await call(listFeedback, { params })).body)
    expect(feedback.filter(({ state }) => state === 'issued').map(({ subject }) => subject)).toEqual(['A03', 'A05'])
    expect(feedback).toHaveLength(45)
    const read = await call(readFeedback, { params: { ...params, subject: '区统计局' } })
    expect(read).toMatchObject({ status: 200, body: { state: 'issued', result: { subjectId: 'A05' } } })
    const early = { params: { ...params, subject: 'A05' }, body: { date: '2017-02-10', by: '示例签收人' } }
    expect(await call(recordReceipt, early)).toMatchObject({
      status: 422,
      body: { detail: expect.stringMatching(/^签收日期不能早于书面反馈的发出日期（.+），请核对后重试。$/) as string },
    })
  })

  test('a decision, an approval and a publication are each recorded once, in their step', async () => {
    expect((await call(recordDecision, { params, body: decision })).status).toBe(409)
    await putAt(doors, tenant, 'deliberation', 'deliberation')
    const recorded = await call(recordDecision, { params, body: decision, key: 'decide-1' })
    expect(recorded).toMatchObject({ status: 201, body: { number: 1, step: 'deliberation', ...decision } })
    expect(await call(recordDecision, { params, body: decision, key: 'decide-1' })).toEqual(recorded)
    expect(await call(listDecisions, { params })).toMatchObject({ body: { decisions: [recorded.body] } })
    await putAt(doors, tenant, 'approval', 'approval')
    const approval = { minutesNumber: '示例常委会纪要〔2017〕5号', date: '2017-03-13', decidedBy: '区委常委会' }
    expect((await call(approveCycle, { params, body: approval })).status).toBe(200)
    const published = { date: '2017-03-20', documentNumber: '银发〔2017〕3号' }
    expect((await call(publishCycle, { params, body: published })).status).toBe(409)
    await putAt(doors, tenant, 'publication', 'publication')
    const once = await call(publishCycle, { params, body: published, key: 'publish-1' })
    expect(once).toMatchObject({ status: 200, body: { published } })
    expect(await call(publishCycle, { params, body: published })).toMatchObject({
      status: 409,
      body: { detail: '本考核周期已登记通报，不能重复登记。' },
    })
  })

  test('a step the regulation does not have has no notices; consequences are none where none are declared', async () => {
    expect((await call(postNotice, { params, body: { from: '2017-03-20', place: '公示栏' } })).status).toBe(409)
    expect(await call(listNotices, { params })).toMatchObject({ status: 200, body: { notices: [] } })
    expect(await call(listConsequences, { params })).toMatchObject({ status: 200, body: { consequences: [] } })
  })

  test('deadlines are told as they stand, and the office’s own days off are kept by year', async () => {
    const { deadlines } = listDeadlines.output.parse((await call(listDeadlines, { params })).body)
    expect(deadlines.find(({ id }) => id === 'adjustment')).toMatchObject({ due: '2016-11-25', state: 'past' })
    expect(deadlines.find(({ id }) => id === 'objection')).toMatchObject({ due: null, state: 'by-event' })
    expect(await call(readHolidays, { params: { year: '2017' } })).toMatchObject({
      status: 200,
      body: { year: 2017, daysOff: [], workingDays: [], version: 0, findings: [] },
    })
    const unknown = await call(readHolidays, { params: { year: '2095' } })
    expect(unknown).toMatchObject({ body: { findings: [{ problem: { code: 'calendar-unknown', year: 2095 } }] } })
    const entered = { daysOff: ['2017-02-20'], workingDays: [], complete: false, seen: 0 }
    const put = await call(putHolidays, { params: { year: '2017' }, body: entered })
    expect(put).toMatchObject({ status: 200, body: { daysOff: ['2017-02-20'], version: 1 } })
    expect((await call(putHolidays, { params: { year: '2017' }, body: entered })).status).toBe(409)
    const wrong = [
      { ...entered, daysOff: ['2018-02-20'], seen: 1 },
      { ...entered, workingDays: ['2017-02-20'], seen: 1 },
    ]
    for (const body of wrong) expect((await call(putHolidays, { params: { year: '2017' }, body })).status).toBe(422)
  })
})
