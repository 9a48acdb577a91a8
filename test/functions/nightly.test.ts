import { afterAll, beforeAll, expect, test } from 'vitest'
import { REACH } from '#functions/areas.ts'
import { confined } from '#functions/lambda/confined.ts'
import { nightly, type NightlyEvent } from '#functions/nightly.ts'
import { keys, patchRows, verifyRecords } from '#functions/store/index.ts'
import { clerk, openStore } from './store/open-store.ts'
import { createYinhaiCycle } from './store/yinhai-cycle.ts'

let store: Awaited<ReturnType<typeof openStore>>
beforeAll(async () => {
  store = await openStore()
  for (const tenant of ['yinhai', 'shili']) await createYinhaiCycle(store.db, '2016', tenant)
})
afterAll(() => store.close())

async function run(at: string): Promise<NightlyEvent[]> {
  const events: NightlyEvent[] = []
  // with the reach that the function has in the cloud
  for await (const event of nightly(confined(store.db, REACH.nightly), ['yinhai', 'shili'], new Date(at)))
    events.push(event)
  return events
}

const seals = (events: readonly NightlyEvent[]) => events.flatMap((one) => (one.event === 'anchor' ? [one] : []))

test('each night seals every cycle and every office; a night without changes seals nothing anew', async () => {
  const first = seals(await run('2016-12-20T17:30:00.000Z'))
  expect(first.map(({ tenant, cycle }) => `${tenant}/${cycle}`)).toEqual([
    'yinhai/2016',
    'yinhai/',
    'shili/2016',
    'shili/',
  ])
  expect(new Set(first.map(({ hash }) => hash)).size).toBe(4)
  expect(seals(await run('2016-12-21T17:30:00.000Z'))).toEqual(first)
})

test('a change seals its own cycle and office anew, and what was sealed still holds', async () => {
  const before = seals(await run('2016-12-22T17:30:00.000Z'))
  const changes = [{ rowId: 'E1', seen: 0, values: { 得分: 1 } }]
  await patchRows(store.db, { cycleId: '2016', table: 'events', changes }, clerk('yinhai'))
  const after = seals(await run('2016-12-23T17:30:00.000Z'))
  expect(after.map(({ hash }, index) => hash === before[index]?.hash)).toEqual([false, false, true, true])
  const { trails } = await verifyRecords(store.db, 'yinhai', '2016')
  expect(trails.filter(({ intact }) => !intact)).toEqual([])
})

test('deadlines of the next three days are told, by the day in Beijing', async () => {
  const feedback = async (subject: string, until: string) =>
    store.db.transact([
      {
        put: {
          ...keys.feedback('yinhai', '2016', subject),
          ...{ subjectId: subject, name: subject, version: 1, issue: 1, resultHash: '', issuedAt: '', issuedBy: '' },
          ...{ receipt: null, window: { from: '2016-12-01', until }, auditSequence: 0, auditHash: '' },
        },
      },
    ])
  const days = { 已过: '2016-12-23', 当天: '2016-12-24', 三天后: '2016-12-27', 四天后: '2016-12-28' }
  for (const [subject, until] of Object.entries(days)) await feedback(subject, until)
  // 17:30 UTC is already the next day in Beijing
  const told = (await run('2016-12-23T17:30:00.000Z')).flatMap((one) => (one.event === 'deadline' ? [one.subject] : []))
  expect(told.sort()).toEqual(['三天后', '当天'])
})
