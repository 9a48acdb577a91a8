import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  approveCycle,
  confirmAllocation,
  exportBulletin,
  issueFeedback,
  listDecisions,
  listResults,
  patchTables,
  proposeAllocation,
  publishCycle,
  readCycle,
  recordDecision,
  verifyAudit,
} from '#shared/api/index.ts'
import { yinhaiInFeedback } from './yinhai-in-feedback.ts'
import type { Year } from './year.ts'

let year: Year
beforeAll(async () => {
  year = await yinhaiInFeedback('yinhai', {})
  year.on('2017-02-23')
  await year.move(cycle, 'deliberation')
}, 90_000)
afterAll(() => year.close())

const cycle = '2016'
const params = { cycle }
const oneRow = (table: 'events') => {
  const changes = [{ rowId: 'late', seen: 0, values: { subject: '区统计局' } }]
  return { params, body: { tables: [{ table, changes }] } }
}
const approval = { minutesNumber: '示例常委会纪要〔2017〕5号', date: '2017-03-13', decidedBy: '区委常委会' }
const decision = {
  ...{ matter: '审议2016年度绩效考评结果', body: '区绩效考评领导小组', minutesNumber: '示例纪要〔2017〕4号' },
  ...{ date: '2017-03-06', decidedBy: '区绩效考评领导小组' },
}

describe('银海区2016年度绩效考评：复核期满之后，审议、审定、通报、归档', () => {
  test('领导小组审议：没有决定不能送审定', async () => {
    year.on('2017-03-05')
    expect(await year.cannotMove(cycle, 'approval')).toEqual([
      409,
      '还不能进入下一环节：「领导小组审议」的决定还没有登记，请登记决定机构、纪要文号和日期。',
    ])
    expect(await year.refused(recordDecision, { params, body: decision })).toEqual([
      422,
      '决定日期不能晚于今天，请核对后重试。',
    ])
    expect(await year.refused(approveCycle, { params, body: approval })).toEqual([
      409,
      '本考核周期现在是“领导小组审议”环节，不能登记审定结果。',
    ])
    year.on('2017-03-06')
    await year.done(recordDecision, { params, body: decision })
    await year.move(cycle, 'approval')
    expect((await year.done(listDecisions, { params })).decisions).toMatchObject([{ number: 1, step: 'deliberation' }])
    expect((await year.refused(recordDecision, { params, body: decision }))[0]).toBe(409)
  })

  test('审议中发现漏项：注明理由退回汇总，重新确认；没有变动的单位不必重新签收', async () => {
    year.on('2017-03-07')
    expect(await year.cannotMove(cycle, 'summing-up')).toEqual([422, '重新开启以前的环节必须注明理由。'])
    const reopened = await year.move(cycle, 'summing-up', '补登一项已核验的表彰（示例）')
    expect(reopened).toMatchObject({ state: 'summing-up', approval: null })
    const proposed = await year.done(proposeAllocation, { params })
    await year.done(confirmAllocation, { params, body: { allocationVersion: proposed.allocationVersion } })
    await year.move(cycle, 'feedback')
    expect((await year.done(issueFeedback, { params })).issued).toBe(0)
    await year.move(cycle, 'deliberation')
    expect((await year.cannotMove(cycle, 'approval'))[1]).toContain('决定还没有登记')
    await year.done(recordDecision, { params, body: { ...decision, date: '2017-03-07' } })
    await year.move(cycle, 'approval')
  })

  test('区委常委会审定：从此不能修改，不能重复登记', async () => {
    year.on('2017-03-13')
    expect((await year.cannotMove(cycle, 'publication'))[1]).toContain('审定结果还没有登记')
    expect(await year.done(approveCycle, { params, body: approval })).toMatchObject({ approval })
    expect(await year.refused(approveCycle, { params, body: approval })).toEqual([
      409,
      '本考核周期已登记审定结果，不能重复登记。',
    ])
    expect(await year.refused(patchTables, oneRow('events'))).toEqual([
      409,
      '本考核周期已审定，数据已锁定，不能再修改。',
    ])
    expect(await year.done(listResults, { params })).toMatchObject({ gradeTitle: '评定等次' })
  })

  test('通报：登记发文字号和日期，一并封存', async () => {
    const publication = { documentNumber: '银发〔2017〕3号', date: '2017-03-20' }
    expect(await year.refused(publishCycle, { params, body: { date: '2017-03-13' } })).toEqual([
      409,
      '本考核周期现在是“区委常委会审定”环节，不能登记通报。',
    ])
    year.on('2017-03-20')
    await year.move(cycle, 'publication')
    expect(await year.refused(publishCycle, { params, body: { date: '2017-03-12' } })).toEqual([
      422,
      '通报日期不能早于审定日期（2017-03-13），请核对后重试。',
    ])
    expect((await year.cannotMove(cycle, 'archived'))[1]).toContain('考核结果还没有公布')
    expect(await year.done(publishCycle, { params, body: publication })).toMatchObject({ published: publication })
    expect(await year.refused(publishCycle, { params, body: publication })).toEqual([
      409,
      '本考核周期已登记通报，不能重复登记。',
    ])
    const bulletin = await year.done(exportBulletin, { params, query: { documentNumber: publication.documentNumber } })
    expect(Buffer.from(bulletin).subarray(0, 2).toString()).toBe('PK')
  })

  test('归档以后什么都不再变动，操作记录完整', async () => {
    year.on('2017-03-31')
    await year.move(cycle, 'archived')
    expect((await year.done(readCycle, { params })).next).toBeNull()
    expect(await year.cannotMove(cycle, 'summing-up', '示例')).toEqual([409, '本考核周期已归档，不能再变动。'])
    const { verified, trails } = await year.done(verifyAudit, { query: { cycle } })
    expect(trails.filter(({ intact }) => !intact)).toEqual([])
    expect(verified).toBe(true)
  })
})
