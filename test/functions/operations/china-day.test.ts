import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#functions/context.ts'
import { createService } from '#functions/service.ts'
import { addHistory, confirmInspection, patchTables } from '#shared/api/index.ts'
import { openStore } from '../store/open-store.ts'
import { beginOffice, runOperation } from './begin-office.ts'

let store: Awaited<ReturnType<typeof openStore>>
let office: Context
beforeAll(async () => {
  store = await openStore()
  const caller = { subject: 'yinhai-office', name: '考核办经办人', tenant: 'yinhai', roles: ['office' as const] }
  office = { ...createService({ db: store.db }), caller }
  await beginOffice(office)
}, 60_000)
afterAll(() => store.close())

/** The office at a time of day in China. */
const at = (time: string): Context => ({ ...office, now: () => new Date(`${time}+08:00`) })

test('half past midnight in China it is the new day: a finding confirmed that day is, one of the next is not', async () => {
  const found = {
    ...{ subject: '区统计局', reason: '台账不全（示例）', inspector: '核验组（示例）' },
    ...{ date: '2016-11-02', deduction: 1, place: '局机关' },
  }
  const early = at('2016-11-05T00:30:00')
  const changes = [{ rowId: 'I1', seen: 0, values: found }]
  const added = await runOperation(patchTables.name, { body: { tables: [{ table: 'inspections', changes }] } }, early)
  expect(added).toMatchObject({ tables: [{ table: 'inspections' }] })
  const confirm = (date: string) => {
    const body = { seen: 1, opinion: '属实', signedBy: '李某（示例）', date }
    return runOperation(confirmInspection.name, { params: { cycle: '2016', row: 'I1' }, body }, early)
  }
  expect(await confirm('2016-11-06')).toMatchObject({ refused: 'invalid', detail: '确认日期还没有到，请核对。' })
  expect(await confirm('2016-11-05')).toMatchObject({ confirmedByUnit: '属实（李某（示例），2016-11-05）' })
})

test('in the first hours of a year in China, that year has come', async () => {
  const year = { subject: '区发改局', year: 2017, rank: 1, size: 14, grade: '一等', document: '示例' }
  const add = (as: Context) =>
    runOperation(addHistory.name, { params: {}, body: { seen: 0, years: [year], successions: [] } }, as)
  expect(await add(at('2016-12-31T23:30:00'))).toMatchObject({
    refused: 'invalid',
    detail: '“区发改局”的2017年还没有到，请核对年度。',
  })
  expect(await add(at('2017-01-01T00:30:00'))).toEqual({ version: 1, years: 1, successions: 0 })
})
