import { adoptScheme, amendCycle, createCycle, moveCycle, patchTables, readCycle } from '#shared/api/index.ts'
import type { InputOf } from '#shared/api/index.ts'
import type { Cell, TableRows } from '#shared/tables/index.ts'
import { answerOf, type Door, type openDoors } from './doors.ts'
import { additions, officeOf } from './yinhai-year.ts'

type Doors = Awaited<ReturnType<typeof openDoors>>
type Body = InputOf<typeof adoptScheme>['body']

const QUARTERS = ['一季度', '二季度', '三季度', '四季度']
const UNITS: readonly (readonly [string, number, number, number])[] = [
  ['甲局（示例）', 90, 40, 92],
  ['乙局（示例）', 80, 50, 90],
  ['丙局（示例）', 70, 35, 75],
]

/** 和布克赛尔 with the weights of 重点工作 and 日常工作 and the points of 季考核 and 年总评. */
export function adoption(weights: readonly [string, string], points: readonly [number, number]): Body {
  const [key, daily] = weights
  const [quarters, year] = points
  return {
    document: 'hoboksar',
    version: '2011',
    readings: { 'A-07': 'total', 'A-04': 'manual', 'H-b1': 'reference' },
    parameters: {
      points: { 月评议: 0, 季考核: quarters, 年总评: year },
      weights: { 年终得分: '100%' },
      'quarter-weights': { 重点工作: key, 日常工作: daily },
      'pass-line': 80,
      advanced: { farming: 0, herding: 0, services: 0, county: 1 },
    },
  }
}

/** Three units of the county: in every quarter so many of 100 for 重点工作 and of 50 for 日常工作, and of 100 at the year's end. */
export const ROWS: readonly TableRows[] = [
  { table: 'roster', columns: ['name', 'group'], rows: UNITS.map(([name]) => [name, '县直单位及部门']) },
  {
    table: 'observations',
    columns: ['subject', 'part', 'indicator', 'maxPoints', 'score', 'period'],
    rows: UNITS.flatMap(([name, key, daily, year]): Cell[][] => [
      ...QUARTERS.flatMap((quarter): Cell[][] => [
        [name, '季考核', '重点工作', 100, key, quarter],
        [name, '季考核', '日常工作', 50, daily, quarter],
      ]),
      [name, '年总评', '年终得分', 100, year, null],
    ]),
  },
  { table: 'confirmations', columns: ['sheet', 'confirmed'], rows: [['加减分', '是']] },
]

/** An office with both versions adopted and a cycle 2011 under the first, at 年总评 with all its rows. */
export async function beginHoboksar(doors: Doors, door: Door, tenant: string): Promise<void> {
  const as = officeOf(tenant)
  const params = { cycle: '2011' }
  await must(doors.call(door, adoptScheme, { as, body: adoption(['60%', '40%'], [40, 60]) }))
  await must(doors.call(door, adoptScheme, { as, body: adoption(['50%', '50%'], [50, 50]) }))
  const cycle = { title: '2011年度绩效考核', scheme: 'hoboksar@2011.1', year: 2011 }
  await must(doors.call(door, createCycle, { as, body: cycle }))
  for (const to of ['course', 'from-below', 'year-end']) {
    const { version } = readCycle.output.parse(await must(doors.call(door, readCycle, { as, params })))
    await must(doors.call(door, moveCycle, { as, params, body: { to, seen: version } }))
  }
  await must(doors.call(door, patchTables, { as, params, body: { tables: additions(ROWS) } }))
}

/** The second version in force from the third quarter on. */
export const AMENDMENT = { scheme: 'hoboksar@2011.2', from: '2011-07-01', documentNumber: '示例办发〔2011〕9号' }

/** Both versions of the year, as cells name them. */
export const BOTH = 'hoboksar@2011.1；2011-07-01 hoboksar@2011.2'

/** Puts the second version into force in the cycle. */
export async function amendHoboksar(doors: Doors, door: Door, tenant: string): Promise<void> {
  const call = { as: officeOf(tenant), params: { cycle: '2011' } }
  const { version: seen } = readCycle.output.parse(await must(doors.call(door, readCycle, call)))
  await must(doors.call(door, amendCycle, { ...call, body: { ...AMENDMENT, seen } }))
}

/** What a call gave that must go well. */
export async function must(call: Promise<Response>): Promise<unknown> {
  const { status, body } = await answerOf(await call)
  if (status >= 300) throw new Error(JSON.stringify(body))
  return body
}
