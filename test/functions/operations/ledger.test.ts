import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  appraiseCycle,
  confirmInspection,
  moveCycle,
  patchTables,
  readCycle,
  readTable,
  reverseRow,
  verifyEvent,
  type Endpoint,
  type InputOf,
} from '#shared/api/index.ts'
import type { TableName } from '#shared/tables/index.ts'
import { answerOf, DOORS, openDoors } from './doors.ts'
import type { Bearer } from './tokens.ts'
import { beginYear, officeOf } from './yinhai-year.ts'

let doors: Awaited<ReturnType<typeof openDoors>>
beforeAll(async () => (doors = await openDoors()), 60_000)
afterAll(() => doors.close())

type Changes = InputOf<typeof patchTables>['body']['tables'][number]['changes']

describe.each(DOORS)('through %s', (door) => {
  const tenant = door === DOORS[0] ? 'ledger' : 'ledger-lambda'
  const office = officeOf(tenant)
  const colleague: Bearer = { ...office, subject: 'colleague', name: '考核办复核人' }
  const unit: Bearer = { tenant, roles: ['unit'], unit: '区统计局', name: '单位经办人' }
  const other: Bearer = { ...unit, unit: '区财政局', subject: 'other-unit' }
  const params = { cycle: '2016' }
  const ask = async <E extends Endpoint>(endpoint: E, as: Bearer, given: Partial<InputOf<E>>, key?: string) =>
    answerOf(await doors.call(door, endpoint, { as, ...given, ...(key === undefined ? {} : { key }) }))
  const patch = (table: TableName, changes: Changes, as = office) =>
    ask(patchTables, as, { params, body: { tables: [{ table, changes }] } })
  const rowOf = async (table: TableName, rowId: string) => {
    const { body } = await ask(readTable, office, { params: { ...params, table } })
    return readTable.output.parse(body).rows.find((row) => row.rowId === rowId)
  }
  const told = ({ status, body }: { status: number; body: unknown }) => [status, (body as { detail: string }).detail]

  const reported = {
    subject: '区统计局',
    matter: '全省先进（示例）',
    rule: '表彰奖励',
    document: '桂统〔2016〕8号',
    declared: 2,
  }
  const found = {
    subject: '区统计局',
    reason: '台账不全（示例）',
    inspector: '核验组（示例）',
    date: '2016-11-02',
    deduction: 1,
  }

  beforeAll(async () => {
    await beginYear(doors, door, tenant)
    const roster = ['区统计局', '区财政局'].map((name, at) => ({
      ...{ rowId: `R${at}`, seen: 0 },
      values: { code: `A0${at}`, name, group: '经济管理类和其他类部门' },
    }))
    await patch('roster', roster)
    const { version } = readCycle.output.parse((await ask(readCycle, office, { params })).body)
    const back = { to: 'self-assessment', seen: version, reason: '补报加减分（示例）' }
    expect((await ask(moveCycle, office, { params, body: back })).status).toBe(200)
  }, 60_000)

  test('what a unit reports is verified by another person, once', async () => {
    expect((await patch('events', [{ rowId: 'E1', seen: 0, values: reported }], unit)).status).toBe(200)
    const verify = (as: Bearer, seen: number, key?: string) =>
      ask(verifyEvent, as, { params: { ...params, row: 'E1' }, body: { seen, verified: 1.5, multiplier: 1 } }, key)
    expect((await verify(unit, 1)).status).toBe(403)
    const first = await verify(office, 1, 'verify-1')
    expect(first).toMatchObject({ status: 200, body: { rowId: 'E1', version: 2, verifiedBy: '考核办经办人' } })
    expect(await verify(office, 1, 'verify-1')).toEqual(first)
    expect(told(await verify(office, 2))).toEqual([409, '这一行已核定。核定有误的，请冲销后重新登记。'])
    expect((await verify(office, 1)).status).toBe(409)
    expect(await rowOf('events', 'E1')).toMatchObject({
      version: 2,
      values: { ...reported, verified: 1.5, multiplier: 1, verifiedBy: '考核办经办人' },
    })
  })

  test('whoever wrote the row does not verify it, and nothing without its document is verified', async () => {
    await patch('events', [
      { rowId: 'E2', seen: 0, values: reported },
      { rowId: 'E3', seen: 0, values: { ...reported, document: null } },
    ])
    const verify = (row: string, as: Bearer) =>
      ask(verifyEvent, as, { params: { ...params, row }, body: { seen: 1, verified: 1 } })
    expect(told(await verify('E2', office))).toEqual([403, '核定人不能是申报或登记这一行的人，请由其他人员核定。'])
    expect((await verify('E2', colleague)).status).toBe(200)
    expect(told(await verify('E3', colleague))).toEqual([409, '这一行没有依据文件及文号，补填后才能核定。'])
    expect(told(await verify('E9', office))).toEqual([404, '“加减分”表中没有行“E9”，请刷新后重试。'])
    expect(await rowOf('events', 'E3')).toMatchObject({ version: 1 })
  })

  test('what stands is not deleted but taken back; both rows stay, the points are gone', async () => {
    expect(told(await patch('events', [{ rowId: 'E1', seen: 2, delete: true }]))).toEqual([
      409,
      '“加减分”表的行“E1”已核定或确认，不能删除，请办理冲销。',
    ])
    const body = { reason: '经复核不属同一成果（示例）', document: '银绩办〔2017〕3号', date: '2017-01-10' }
    const reverse = (row: string, key?: string, as = office) =>
      ask(reverseRow, as, { params: { ...params, table: 'events', row }, body }, key)
    expect((await reverse('E1', undefined, unit)).status).toBe(403)
    const first = await reverse('E1', 'reverse-1')
    expect(first).toMatchObject({ status: 201, body: { rowId: 'E1.reversal', version: 1 } })
    expect(await reverse('E1', 'reverse-1')).toEqual(first)
    for (const key of [undefined, 'reverse-2'])
      expect(told(await reverse('E1', key))).toEqual([409, '这一行已经冲销，不能重复冲销。'])
    expect(told(await reverse('E1.reversal'))).toEqual([409, expect.stringContaining('本身就是冲销记录')])
    expect((await patch('events', [{ rowId: 'E1.reversal', seen: 1, delete: true }])).status).toBe(409)
    expect(await rowOf('events', 'E1')).toMatchObject({ values: { verified: 1.5 } })
    expect(await rowOf('events', 'E1.reversal')).toMatchObject({
      values: { subject: '区统计局', reverses: 'E1', reversalReason: body.reason, document: body.document },
    })
    const { body: appraisal } = await ask(appraiseCycle, office, { params, body: {} })
    const findings = appraiseCycle.output.parse(appraisal).findings.map(({ problem }) => problem)
    expect(findings).toContainEqual({
      ...{ code: 'row-reversed', subject: '区统计局', reason: body.reason, document: body.document },
    })
    // E2 is all that counts of the two
    const counted = appraiseCycle.output.parse(appraisal).results.find(({ name }) => name === '区统计局')
    expect(counted?.parts.bonus?.published).toBe('2.00')
  })

  test('a finding is confirmed by its own unit, or for it, once it says who found what, when and where', async () => {
    await patch('inspections', [{ rowId: 'I1', seen: 0, values: found }])
    const confirm = (as: Bearer, seen: number, date = '2016-11-05') =>
      ask(confirmInspection, as, {
        params: { ...params, row: 'I1' },
        body: { seen, opinion: '属实', signedBy: '李某（示例）', date },
      })
    expect(told(await confirm(unit, 1))).toEqual([409, '这一行还没有填写核验地点，补填后才能请单位确认。'])
    await patch('inspections', [{ rowId: 'I1', seen: 1, values: { ...found, place: '局机关' } }])
    expect((await confirm(other, 2)).status).toBe(404)
    expect(told(await confirm(unit, 2, '2016-11-01'))).toEqual([422, '确认日期早于核验日期，请核对。'])
    expect(told(await confirm(unit, 2, '2099-11-01'))).toEqual([422, '确认日期还没有到，请核对。'])
    expect(await confirm(unit, 2)).toMatchObject({
      status: 200,
      body: { version: 3, confirmedByUnit: '属实（李某（示例），2016-11-05）' },
    })
    expect(told(await confirm(office, 3))).toEqual([409, expect.stringContaining('单位已确认：属实')])
    expect(told(await patch('inspections', [{ rowId: 'I1', seen: 3, delete: true }]))).toEqual([
      409,
      '“察访核验”表的行“I1”已核定或确认，不能删除，请办理冲销。',
    ])
  })
})
