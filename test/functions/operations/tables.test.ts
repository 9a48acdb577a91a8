import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  adoptScheme,
  appraiseCycle,
  createCycle,
  listCycles,
  moveCycle,
  listSchemes,
  me,
  patchTables,
  readCycle,
  readScheme,
  readTable,
  type InputOf,
} from '#shared/api/index.ts'
import type { TableName } from '#shared/tables/index.ts'
import { answerOf, DOORS, openDoors } from './doors.ts'
import type { Bearer } from './tokens.ts'
import { beginYear, officeOf, yinhaiExample } from './yinhai-year.ts'

let doors: Awaited<ReturnType<typeof openDoors>>
beforeAll(async () => (doors = await openDoors()), 60_000)
afterAll(() => doors.close())

type Changes = InputOf<typeof patchTables>['body']['tables'][number]['changes']
const params = { cycle: '2016' }

describe.each(DOORS)('through %s', (door) => {
  const tenant = `tables-${DOORS.indexOf(door)}`
  const as = officeOf(tenant)
  const patch = async (table: TableName, changes: Changes, more: { as?: Bearer; key?: string } = {}) =>
    answerOf(await doors.call(door, patchTables, { as, params, body: { tables: [{ table, changes }] }, ...more }))
  const rowsOf = async (table: TableName, bearer: Bearer = as) => {
    const { body } = await answerOf(await doors.call(door, readTable, { as: bearer, params: { ...params, table } }))
    return readTable.output.parse(body).rows
  }

  test('the caller is who the token says', async () => {
    const unit = { tenant, roles: ['unit' as const], name: '单位经办人', unit: '区统计局' }
    const { status, body } = await answerOf(await doors.call(door, me, { as: unit }))
    expect(status).toBe(200)
    expect(me.output.parse(body)).toMatchObject({ tenant, name: '单位经办人', roles: ['unit'], unit: '区统计局' })
  })

  test('a scheme is adopted once for the same content, and anew for other parameters', async () => {
    await beginYear(doors, door, tenant)
    const { adoption } = await yinhaiExample()
    const body = { document: 'yinhai', version: '2016', ...adoption } as InputOf<typeof adoptScheme>['body'] // plain JSON
    expect((await answerOf(await doors.call(door, adoptScheme, { as, body }))).body).toEqual({
      scheme: 'yinhai@2016.1',
    })
    const parameters = Object.fromEntries(
      Object.entries(body.parameters ?? {}).filter(([name]) => name !== 'tie-chain'),
    )
    const other = await answerOf(await doors.call(door, adoptScheme, { as, body: { ...body, parameters } }))
    expect(other).toMatchObject({ status: 201, body: { scheme: 'yinhai@2016.2' } })
    const { documents, adopted } = listSchemes.output.parse(
      (await answerOf(await doors.call(door, listSchemes, { as }))).body,
    )
    expect(documents.map(({ id, version }) => `${id}@${version}`)).toContain('yinhai@2016')
    expect(adopted.map(({ scheme }) => scheme)).toEqual(['yinhai@2016.1', 'yinhai@2016.2'])
  })

  test('an adopted scheme is read with its readings and parameters', async () => {
    const call = await doors.call(door, readScheme, { as, params: { scheme: 'yinhai@2016.1' } })
    const { scheme, parameters, readings } = readScheme.output.parse((await answerOf(call)).body)
    expect([scheme.id, scheme.version, scheme.adoption]).toEqual(['yinhai', '2016', 1])
    expect(parameters).toHaveProperty('tie-chain')
    expect(readings).toHaveProperty('A-07')
  })

  test('a scheme without a required parameter is not adopted, and each one missing is named', async () => {
    const body = { document: 'yinhai', version: '2016', parameters: {} }
    expect(await answerOf(await doors.call(door, adoptScheme, { as, body }))).toMatchObject({
      status: 422,
      body: {
        findings: expect.arrayContaining([
          expect.objectContaining({ problem: expect.objectContaining({ code: 'parameter-missing' }) as unknown }),
        ]) as unknown,
      },
    })
    const unknown = { document: 'yinhai', version: '1999' }
    expect(await answerOf(await doors.call(door, adoptScheme, { as, body: unknown }))).toMatchObject({ status: 404 })
  })

  test('cycles are listed, and one name is taken once', async () => {
    const { cycles } = listCycles.output.parse((await answerOf(await doors.call(door, listCycles, { as }))).body)
    expect(cycles).toMatchObject([
      { cycle: '2016', year: 2016, stateTitle: '汇总考评结果', schemes: [{ scheme: 'yinhai@2016.1' }] },
    ])
    const body = { title: '再来一次', scheme: 'yinhai@2016.1', year: 2016 }
    expect((await doors.call(door, createCycle, { as, body })).status).toBe(409)
    const unknown = await answerOf(
      await doors.call(door, createCycle, { as, body: { ...body, cycle: 'x', scheme: 'yinhai@2016.9' } }),
    )
    expect(unknown).toMatchObject({
      status: 404,
      body: { findings: [{ problem: { code: 'scheme-unknown', scheme: 'yinhai@2016.9' } }] },
    })
  })

  test('rows are written, changed and deleted at the versions seen', async () => {
    const values = { subject: '区统计局', rule: '表彰奖励', verified: 2 }
    const added = await patch('events', [
      { rowId: 'E1', seen: 0, values },
      { seen: 0, values },
    ])
    expect(added.status).toBe(200)
    const [first, second] = patchTables.output.parse(added.body).tables[0]?.rows ?? []
    expect(first).toEqual({ rowId: 'E1', version: 1 })
    expect(second?.rowId).toMatch(/^[0-9a-f-]{36}$/)
    expect(await patch('events', [{ rowId: second?.rowId ?? '', seen: 1, delete: true }])).toMatchObject({
      body: { tables: [{ rows: [{ rowId: second?.rowId, version: 0 }] }] },
    })
    expect(await rowsOf('events')).toMatchObject([{ rowId: 'E1', version: 1, values, updatedBy: '考核办经办人' }])
  })

  test('a stale version is a conflict that shows both, and nothing of the request is written', async () => {
    await patch('events', [{ rowId: 'E1', seen: 1, values: { subject: '区统计局', verified: 3 } }])
    const answer = await patch('events', [
      { rowId: 'E1', seen: 1, values: { subject: '区统计局', verified: 4 } },
      { rowId: 'E9', seen: 0, values: { subject: '区财政局' } },
    ])
    expect(answer.status).toBe(409)
    expect(answer.body).toMatchObject({
      conflicts: [
        { table: 'events', rowId: 'E1', stored: { version: 2, values: { verified: 3 } }, wanted: { verified: 4 } },
      ],
    })
    expect((await rowsOf('events')).map(({ rowId }) => rowId)).toEqual(['E1'])
  })

  test('a request sent again with its key is done once; the key does for no other request', async () => {
    const changes = [{ seen: 0, values: { subject: '区财政局', rule: '通报批评' } }]
    const first = await patch('events', changes, { key: 'save-1' })
    expect(await patch('events', changes, { key: 'save-1' })).toEqual(first)
    expect(await rowsOf('events')).toHaveLength(2)
    const other = await patch('events', [{ seen: 0, values: { subject: '区教育局' } }], { key: 'save-1' })
    expect(other).toMatchObject({ status: 409, body: { detail: expect.stringContaining('Idempotency-Key') as string } })
  })

  test('a cell of 2 MB, an unknown column and too many changes are told with their place', async () => {
    const long = await patch('events', [
      { rowId: 'E3', seen: 0, values: { subject: '区财政局', matter: '长'.repeat(700_000) } },
    ])
    expect(long).toMatchObject({
      status: 422,
      body: {
        findings: [
          {
            problem: { code: 'text-too-long', heading: '事项', limit: 32_767 },
            places: [{ table: 'events', row: 0, column: 'matter' }],
          },
        ],
      },
    })
    expect(await patch('events', [{ seen: 0, values: { tenant: 'other' } }])).toMatchObject({
      status: 422,
      body: { detail: '没有这样的列：加减分.tenant。' },
    })
    const many = Array.from({ length: 2_001 }, () => ({ seen: 0, values: { subject: '区财政局' } }))
    expect(await patch('events', many)).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('分批') as string },
    })
    expect(
      await patch('events', [
        { rowId: 'E4', seen: 0, values: {} },
        { rowId: 'E4', seen: 0, values: {} },
      ]),
    ).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('E4') as string },
    })
  })

  test('another office’s cycle, scheme and rows are as if they were not there', async () => {
    const stranger = officeOf(`${tenant}-stranger`)
    const calls = [
      doors.call(door, readCycle, { as: stranger, params }),
      doors.call(door, appraiseCycle, { as: stranger, params }),
      doors.call(door, readTable, { as: stranger, params: { ...params, table: 'events' } }),
      doors.call(door, patchTables, {
        as: stranger,
        params,
        body: { tables: [{ table: 'events', changes: [{ seen: 0, values: {} }] }] },
      }),
      doors.call(door, readScheme, { as: stranger, params: { scheme: 'yinhai@2016.1' } }),
    ]
    for (const call of calls) expect((await call).status).toBe(404)
    expect((await answerOf(await doors.call(door, listCycles, { as: stranger }))).body).toEqual({ cycles: [] })
  })

  describe('a unit’s clerk', () => {
    const unit: Bearer = { tenant, roles: ['unit'], unit: '区统计局' }
    const roster = [
      {
        rowId: 'R1',
        seen: 0,
        values: { code: 'A05', name: '区统计局', shortName: '统计局', group: '经济管理类和其他类部门' },
      },
      {
        rowId: 'R2',
        seen: 0,
        values: { code: 'A03', name: '区财政局', shortName: '财政局', group: '经济管理类和其他类部门' },
      },
    ]
    const observation = (rowId: string, subject: string, seen = 0, more: Record<string, number | string> = {}) => ({
      rowId,
      seen,
      values: { subject, indicator: '机关效能建设', maxPoints: 100, score: 98, ...more },
    })

    test('sees its own rows by whichever of its names, and no other’s', async () => {
      await patch('roster', roster)
      await patch('observations', [
        observation('O1', 'A05'),
        observation('O2', '统计局'),
        observation('O3', '区财政局'),
      ])
      expect((await rowsOf('observations', unit)).map(({ rowId }) => rowId)).toEqual(['O1', 'O2'])
      expect((await rowsOf('roster', unit)).map(({ rowId }) => rowId)).toEqual(['R1'])
      const ballots = await doors.call(door, readTable, { as: unit, params: { ...params, table: 'ballots' } })
      expect(ballots.status).toBe(403)
    })

    test('hands in its own assessment, and neither scores itself nor touches others', async () => {
      const handIn = () => patch('observations', [observation('O1', 'A05', 1, { selfScore: 99 })], { as: unit })
      expect(await handIn()).toMatchObject({
        status: 403,
        body: { detail: '“汇总考评结果”环节的数据由考核办填写，您不能修改。' },
      })
      const seen = readCycle.output.parse((await answerOf(await doors.call(door, readCycle, { as, params }))).body)
      const back = { to: 'self-assessment', seen: seen.version, reason: '区统计局补报自评材料（示例）' }
      expect((await doors.call(door, moveCycle, { as, params, body: back })).status).toBe(200)
      expect((await handIn()).status).toBe(200)
      const refused = [
        await patch('observations', [observation('O1', 'A05', 2, { score: 100 })], { as: unit }),
        await patch('observations', [observation('O3', '区财政局', 1, { selfScore: 1 })], { as: unit }),
        await patch('observations', [observation('O3', '区统计局', 1, { selfScore: 1 })], { as: unit }),
        await patch('observations', [{ rowId: 'O1', seen: 2, delete: true }], { as: unit }),
        await patch('rulings', [{ seen: 0, values: { subject: '区统计局' } }], { as: unit }),
        await patch('events', [{ seen: 0, values: { subject: '区统计局', verified: 10 } }], { as: unit }),
      ]
      for (const { status } of refused) expect(status).toBe(403)
      const declared = { subject: '区统计局', matter: '示例', rule: '表彰奖励', declared: 2 }
      expect((await patch('events', [{ seen: 0, values: declared }], { as: unit })).status).toBe(200)
    })
  })
})
