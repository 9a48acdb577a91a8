import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  approveCycle,
  confirmAllocation,
  exportBulletin,
  exportMethodPaper,
  listResults,
  patchTables,
  readAudit,
  recompute,
  verifyAudit,
  readCycle,
  readResult,
  readTable,
  recordRulings,
  type InputOf,
} from '#shared/api/index.ts'
import { answerOf, DOORS, openDoors } from './doors.ts'
import type { Bearer } from './tokens.ts'
import { confirmYear, fillYear, officeOf, propose, putAt, ruleOnTies } from './yinhai-year.ts'

let doors: Awaited<ReturnType<typeof openDoors>>
beforeAll(async () => (doors = await openDoors()), 60_000)
afterAll(() => doors.close())

const params = { cycle: '2016' }
const approval = { minutesNumber: '示例常委会纪要〔2017〕5号', date: '2017-03-20', decidedBy: '区委常委会' }

describe.each(DOORS)('through %s', (door) => {
  const tenant = `year-${DOORS.indexOf(door)}`
  const as = officeOf(tenant)
  const confirm = (allocationVersion: number, key?: string) =>
    doors.call(door, confirmAllocation, { as, params, body: { allocationVersion }, ...(key ? { key } : {}) })
  const editNote = (seen: number, note: string) => {
    const changes: InputOf<typeof patchTables>['body']['tables'][number]['changes'] = [
      { rowId: 'events-1', seen, values: { note } },
    ]
    return doors.call(door, patchTables, { as, params, body: { tables: [{ table: 'events', changes }] } })
  }

  test('a tie on a line keeps the proposal from being confirmed until it is ruled on', async () => {
    await fillYear(doors, door, tenant)
    const { canConfirm, appraisal, allocationVersion, moves } = await propose(doors, door, tenant)
    expect(canConfirm).toBe(false)
    expect(moves).toEqual([])
    const undecided = appraisal.results.filter(({ gradeState }) => gradeState === 'undecided')
    expect(undecided.map(({ group }) => group)).toEqual(['B', 'B'])
    const { status, body } = await answerOf(await confirm(allocationVersion))
    expect(status).toBe(409)
    expect(body).toMatchObject({ findings: [{ problem: { code: 'tie-undecided', seats: 1 } }] })
    await ruleOnTies(doors, door, tenant)
    expect((await propose(doors, door, tenant)).canConfirm).toBe(true)
  })

  test('a proposal is not confirmed once another has come after it, or rows have changed', async () => {
    const { allocationVersion } = await propose(doors, door, tenant)
    expect((await confirm(allocationVersion - 1)).status).toBe(409)
    const { rows } = readTable.output.parse(
      (await answerOf(await doors.call(door, readTable, { as, params: { ...params, table: 'events' } }))).body,
    )
    const event = rows.find(({ rowId }) => rowId === 'events-1')
    const values = { ...event?.values, note: '示例，已复核' }
    const changes = [{ rowId: 'events-1', seen: event?.version ?? 0, values }]
    await doors.call(door, patchTables, { as, params, body: { tables: [{ table: 'events', changes }] } })
    const { status, body } = await answerOf(await confirm(allocationVersion))
    expect(status).toBe(409)
    expect(body).toMatchObject({ detail: expect.stringContaining('“加减分”有改动') as string })
    expect((await doors.call(door, listResults, { as, params })).status).toBe(404)
  })

  test('confirmed grades are recorded whole, and a request sent again gets the same answer', async () => {
    const { allocationVersion, appraisal } = await propose(doors, door, tenant)
    const first = await answerOf(await confirm(allocationVersion, 'confirm-1'))
    expect(first.status).toBe(200)
    const { grades } = confirmAllocation.output.parse(first.body)
    expect(grades.map(({ subjectId, grade }) => [subjectId, grade])).toEqual(
      appraisal.results.map(({ subjectId, grade }) => [subjectId, grade]),
    )
    expect(await answerOf(await confirm(allocationVersion, 'confirm-1'))).toEqual(first)
    expect((await confirm(allocationVersion, 'confirm-2')).status).toBe(409)
    const results = listResults.output.parse((await answerOf(await doors.call(door, listResults, { as, params }))).body)
    expect(results).toMatchObject({
      state: 'summing-up',
      stateKind: 'grading',
      gradeTitle: '拟定等次',
      scheme: 'yinhai@2016.1',
      approval: null,
    })
    expect(results.results).toEqual(appraisal.results)
  })

  test('a result is read with its derivation, by code or by name', async () => {
    for (const subject of ['A05', '区统计局']) {
      const call = await doors.call(door, readResult, { as, params: { ...params, subject } })
      const { result, trace } = readResult.output.parse((await answerOf(call)).body)
      expect(result.subjectId).toBe('A05')
      expect(trace.some(({ part, text }) => part === 'total' && text.includes(result.total?.published ?? '?'))).toBe(
        true,
      )
    }
    expect((await doors.call(door, readResult, { as, params: { ...params, subject: '没有的单位' } })).status).toBe(404)
  })

  test('a unit sees its own result only, and of its ballots no more than the weighted total', async () => {
    const unit = { tenant, roles: ['unit' as const], unit: '区统计局' }
    const own = listResults.output.parse(
      (await answerOf(await doors.call(door, listResults, { as: unit, params }))).body,
    )
    expect(own.results.map(({ subjectId }) => subjectId)).toEqual(['A05'])
    expect(own.groups).toEqual([])
    const read = async (as: Bearer, subject: string) =>
      answerOf(await doors.call(door, readResult, { as, params: { ...params, subject } }))
    expect((await read(unit, 'A03')).status).toBe(404)
    const seen = readResult.output.parse((await read(unit, 'A05')).body)
    const whole = readResult.output.parse((await read(as, 'A05')).body)
    for (const part of ['public', 'leader']) {
      const lines = seen.trace.filter((line) => line.part === part)
      expect(lines.map(({ shown, text }) => [shown, text])).toEqual([
        [whole.result.parts[part]?.published, whole.result.parts[part]?.published],
      ])
      expect(whole.trace.filter((line) => line.part === part).length).toBeGreaterThan(0)
    }
    expect(seen.trace.filter(({ part }) => part === 'functional')).toEqual(
      whole.trace.filter(({ part }) => part === 'functional'),
    )
    for (const endpoint of [exportBulletin, exportMethodPaper])
      expect((await doors.call(door, endpoint, { as: unit, params })).status).toBe(403)
  })

  test('a ruling on a subject is replaced by a later one; an adjustment needs its reason', async () => {
    const ruling = {
      ...{ group: '经济管理类和其他类部门', subject: 'A02', matter: '人工调整' as const, opinion: '二等' },
      ...{ body: '区绩效考评领导小组（示例）', document: '示例纪要〔2017〕3号', date: '2017-02-21' },
    }
    const rule = async (rulings: InputOf<typeof recordRulings>['body']['rulings']) =>
      answerOf(await doors.call(door, recordRulings, { as, params, body: { rulings } }))
    expect(await rule([ruling])).toMatchObject({ status: 422, body: { detail: '人工调整必须注明理由。' } })
    expect(await rule([ruling, ruling])).toMatchObject({ status: 422 })
    const first = recordRulings.output.parse((await rule([{ ...ruling, reason: '示例' }])).body)
    const second = recordRulings.output.parse((await rule([{ ...ruling, opinion: '三等', reason: '示例' }])).body)
    expect(second.rows).toEqual(first.rows.map(({ rowId, version }) => ({ rowId, version: version + 1 })))
    const changes = second.rows.map(({ rowId, version }) => ({ rowId, seen: version, delete: true as const }))
    await doors.call(door, patchTables, { as, params, body: { tables: [{ table: 'rulings', changes }] } })
  })

  test('who moves is shown against the grades recorded so far', async () => {
    const { appraisal } = await propose(doors, door, tenant)
    const better = appraisal.results.find(({ group, grade }) => group === 'A' && grade === '一等')
    const body = {
      tables: [
        {
          table: 'vetoes' as const,
          changes: [
            {
              rowId: 'new-veto',
              seen: 0,
              values: {
                subject: better?.name ?? '',
                matter: '示例',
                body: '示例部门',
                document: '示例〔2017〕9号',
                date: '2017-03-01',
              },
            },
          ],
        },
      ],
    }
    expect((await doors.call(door, patchTables, { as, params, body })).status).toBe(200)
    expect((await propose(doors, door, tenant)).moves).toContainEqual({
      ...{ subjectId: better?.subjectId, name: better?.name, group: 'A' },
      ...{ from: '一等', to: '二等' },
    })
    expect((await doors.call(door, approveCycle, { as, params, body: approval })).status).toBe(409)
  })

  test('the bulletin and the method paper are Word documents, the same bytes each time', async () => {
    for (const endpoint of [exportBulletin, exportMethodPaper]) {
      const once = await answerOf(await doors.call(door, endpoint, { as, params }))
      expect(once).toMatchObject({ status: 200, type: expect.stringContaining('wordprocessingml') as string })
      expect(
        Buffer.from(once.body as Uint8Array)
          .subarray(0, 2)
          .toString(),
      ).toBe('PK')
      expect((await answerOf(await doors.call(door, endpoint, { as, params }))).body).toEqual(once.body)
    }
  })

  test('once approved nothing changes any more', async () => {
    const own = `approved-${DOORS.indexOf(door)}`
    const office = officeOf(own)
    await confirmYear(doors, door, own)
    expect(await answerOf(await doors.call(door, approveCycle, { as: office, params, body: approval }))).toMatchObject({
      status: 409,
      body: { detail: '本考核周期现在是“汇总考评结果”环节，不能登记审定结果。' },
    })
    await putAt(doors, own, 'approval', 'approval')
    const approved = await answerOf(await doors.call(door, approveCycle, { as: office, params, body: approval }))
    expect(approved).toMatchObject({ status: 200, body: { state: 'approval', approval } })
    const cycle = await answerOf(await doors.call(door, readCycle, { as: office, params }))
    expect(cycle.body).toMatchObject(approved.body as object)
    const results = await answerOf(await doors.call(door, listResults, { as: office, params }))
    expect(results.body).toMatchObject({ gradeTitle: '评定等次', approval })
    const changes = [{ rowId: 'late', seen: 0, values: { subject: '区统计局' } }]
    const late = { as: office, params, body: { tables: [{ table: 'events' as const, changes }] } }
    expect(await answerOf(await doors.call(door, patchTables, late))).toMatchObject({
      status: 409,
      body: { detail: '本考核周期已审定，数据已锁定，不能再修改。' },
    })
    expect((await doors.call(door, approveCycle, { as: office, params, body: approval })).status).toBe(409)
  })

  test('the audit trail holds every step and is whole; the result is computed again to the last byte', async () => {
    const trail = async (aggregate?: string) => {
      const query = aggregate === undefined ? {} : { aggregate }
      const { body } = await answerOf(await doors.call(door, readAudit, { as, params, query }))
      return readAudit.output.parse(body)
    }
    const { aggregates, entries } = await trail()
    expect(entries[0]).toMatchObject({ action: 'cycle.create', by: '考核办经办人', detail: { cycleId: '2016' } })
    const imported = (await trail('observations')).entries[0]
    expect(imported?.detail).toEqual({ omittedCharacters: expect.any(Number) as number })
    for (const [aggregate, action] of [
      ['rulings', 'rows.patch'],
      ['allocation', 'allocation.propose'],
      ['results', 'results.record'],
    ] as const) {
      expect(aggregates.map((one) => one.aggregate)).toContain(aggregate)
      expect((await trail(aggregate)).entries.map((one) => one.action)).toContain(action)
    }
    const verification = await doors.call(door, verifyAudit, { as, query: params })
    expect((await answerOf(verification)).body).toMatchObject({ verified: true })
    const { body } = await answerOf(await doors.call(door, recompute, { as, params }))
    expect(body).toMatchObject({ sameBytes: true, differences: [], count: 0 })
  })

  test('an edit of a row that nobody saw is a conflict with both versions', async () => {
    expect(await answerOf(await editNote(1, '晚到的修改'))).toMatchObject({
      status: 409,
      body: {
        conflicts: [
          { rowId: 'events-1', stored: { version: 2, updatedBy: '考核办经办人' }, wanted: { note: '晚到的修改' } },
        ],
      },
    })
  })
})
