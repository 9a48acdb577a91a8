import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  approveCycle,
  confirmAllocation,
  createCycle,
  decideConsequence,
  listConsequences,
  patchTables,
  proposeAllocation,
} from '#shared/api/index.ts'
import { additionsOf, adoptExample, exampleOf } from './example-rows.ts'
import { beginYear, type Year } from './year.ts'

let year: Year
beforeAll(async () => (year = await beginYear('hoboksar')), 60_000)
afterAll(() => year.close())

const params = { cycle: '2011' }
const decision = (date: string) => ({ body: '县委常委会（示例）', minutesNumber: '示例纪要〔2012〕1号', date })

test('不达标的后果由结果提出，经决定生效，可以注明理由撤销，记录都留着', async () => {
  year.on('2012-01-15')
  const example = await exampleOf('hoboksar', '2011')
  const scheme = await adoptExample(year, { document: 'hoboksar', version: '2011' }, example)
  await year.done(createCycle, { body: { title: '2011年度绩效考核', scheme, year: 2011 } })
  for (const step of ['course', 'from-below', 'year-end']) await year.move('2011', step)
  const tables = additionsOf(example, 'roster', 'indicators', 'observations', 'events', 'history', 'confirmations')
  await year.done(patchTables, { params, body: { tables } })
  const { allocationVersion } = await year.done(proposeAllocation, { params })
  await year.done(confirmAllocation, { params, body: { allocationVersion } })

  const { consequences } = await year.done(listConsequences, { params })
  const [first] = consequences
  if (!first) throw new Error('the example has a unit that fails')
  expect(new Set(consequences.map(({ state }) => state))).toEqual(new Set(['proposed']))
  const { subject, name, consequence } = first
  const confirm = { params, body: { subject, consequence, ...decision('2012-02-20') } }
  year.on('2012-02-20')
  expect((await year.refused(decideConsequence, confirm))[1]).toBe(
    '本考核周期现在是“年总评”环节，不能决定结果运用事项。',
  )
  await year.move('2011', 'approval')
  expect((await year.refused(decideConsequence, confirm))[1]).toBe('考核结果还没有审定，不能决定结果运用事项。')
  const approval = { minutesNumber: '示例纪要〔2012〕1号', date: '2012-02-20', decidedBy: '县委（示例）' }
  await year.done(approveCycle, { params, body: approval })
  const asUnit = { ...confirm, as: year.unit(name) }
  expect((await year.refused(decideConsequence, asUnit))[0]).toBe(403)
  const later = { params, body: { ...confirm.body, date: '2012-02-21' } }
  expect((await year.refused(decideConsequence, later))[1]).toBe('决定日期不能晚于今天，请核对后重试。')
  expect(await year.done(decideConsequence, confirm)).toMatchObject({ state: 'confirmed', revoked: null })
  expect((await year.refused(decideConsequence, confirm))[1]).toBe('这一事项已经登记生效，不能重复登记。')

  const own = await year.done(listConsequences, { params, as: year.unit(name) })
  expect(new Set(own.consequences.map((one) => one.subject))).toEqual(new Set([subject]))

  year.on('2012-03-01')
  const revoke = (date: string) => ({
    params,
    body: { ...confirm.body, ...decision(date), revokedFor: '复核后更正（示例）' },
  })
  expect((await year.refused(decideConsequence, revoke('2012-02-19')))[1]).toContain('撤销日期不能早于生效日期')
  expect(await year.done(decideConsequence, revoke('2012-03-01'))).toMatchObject({
    state: 'revoked',
    confirmed: decision('2012-02-20'),
    revoked: { reason: '复核后更正（示例）' },
  })
  expect((await year.refused(decideConsequence, revoke('2012-03-01')))[1]).toContain('已经撤销')
})
