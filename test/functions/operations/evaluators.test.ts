import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listResults, moveCycle, patchTables, readCycle, readTable, type InputOf } from '#shared/api/index.ts'
import type { TableName } from '#shared/tables/index.ts'
import { answerOf, DOORS, openDoors } from './doors.ts'
import type { Bearer } from './tokens.ts'
import { beginYear, officeOf } from './yinhai-year.ts'

let doors: Awaited<ReturnType<typeof openDoors>>
beforeAll(async () => (doors = await openDoors()), 60_000)
afterAll(() => doors.close())

type Changes = InputOf<typeof patchTables>['body']['tables'][number]['changes']

describe.each(DOORS)('an evaluator, through %s', (door) => {
  const tenant = door === DOORS[0] ? 'evaluated' : 'evaluated-lambda'
  const office = officeOf(tenant)
  const evaluator: Bearer = { tenant, roles: ['evaluator'], name: '评分人员', scoringUnit: '区财政局' }
  const params = { cycle: '2016' }
  const patch = async (table: TableName, changes: Changes, as = evaluator) =>
    answerOf(await doors.call(door, patchTables, { as, params, body: { tables: [{ table, changes }] } }))
  const read = async (table: TableName, as = evaluator) =>
    answerOf(await doors.call(door, readTable, { as, params: { ...params, table } }))
  const score = (rowId: string, scoredBy: string, seen = 0, more: Record<string, number | string> = {}) => ({
    ...{ rowId, seen },
    values: { subject: '区统计局', indicator: '行政成本', maxPoints: 20, selfScore: 20, scoredBy, ...more },
  })

  beforeAll(async () => {
    await beginYear(doors, door, tenant)
    const roster = [{ rowId: 'R1', seen: 0, values: { code: 'A05', name: '区统计局' } }]
    expect((await patch('roster', roster, office)).status).toBe(200)
    const indicators = ['区财政局', '区编办'].map((scoredBy, at) => ({
      ...{ rowId: `I${at}`, seen: 0 },
      values: { part: '共性指标', indicator: `指标${at}`, maxPoints: 20, scoredBy },
    }))
    expect((await patch('indicators', indicators, office)).status).toBe(200)
    const rows = [score('O1', '区财政局'), score('O2', '区编办')]
    expect((await patch('observations', rows, office)).status).toBe(200)
    const { body } = await answerOf(await doors.call(door, readCycle, { as: office, params }))
    const { version } = readCycle.output.parse(body)
    const back = { to: 'verification', seen: version, reason: '补充评分（示例）' }
    expect((await doors.call(door, moveCycle, { as: office, params, body: back })).status).toBe(200)
  }, 60_000)

  test('sees the rows its scoring unit rates, the roster, and nothing else', async () => {
    expect((await read('observations')).body).toMatchObject({ rows: [{ rowId: 'O1' }] })
    expect((await read('indicators')).body).toMatchObject({ rows: [{ rowId: 'I0' }] })
    expect((await read('roster')).body).toMatchObject({ rows: [{ rowId: 'R1' }] })
    for (const table of ['events', 'ballots', 'vetoes', 'rulings'] as const)
      expect((await read(table)).status).toBe(403)
    expect((await doors.call(door, listResults, { as: evaluator, params })).status).toBe(403)
    const none = await read('observations', { ...evaluator, scoringUnit: '区统计局' })
    expect(none.body).toMatchObject({ rows: [] })
  })

  test('scores them, and changes nothing that others have given', async () => {
    const own = await patch('observations', [score('O1', '区财政局', 1, { score: 19.5, reason: '用电量上升' })])
    expect(own.status).toBe(200)
    const refused = [
      await patch('observations', [score('O2', '区编办', 1, { score: 20 })]),
      await patch('observations', [score('O1', '区编办', 2, { score: 19.5 })]),
      await patch('observations', [score('O1', '区财政局', 2, { selfScore: 1 })]),
      await patch('observations', [score('O1', '区财政局', 2, { maxPoints: 100 })]),
      await patch('observations', [{ rowId: 'O1', seen: 2, delete: true }]),
      await patch('observations', [score('O3', '区财政局')]),
      await patch('events', [{ seen: 0, values: { subject: '区统计局', verified: 5 } }]),
    ]
    for (const { status, body } of refused) {
      expect(status).toBe(403)
      expect((body as { detail: string }).detail).toMatch(/^(评分单位|自评得分)/)
    }
    expect((await read('observations', office)).body).toMatchObject({
      rows: [
        { rowId: 'O1', version: 2, values: { score: 19.5, selfScore: 20 } },
        { rowId: 'O2', version: 1 },
      ],
    })
  })
})
