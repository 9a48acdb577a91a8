import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorkbook } from '#functions/workbooks/open-workbook.ts'
import { writeTemplate } from '#functions/workbooks/index.ts'
import {
  appraiseCycle,
  checkWorkbook,
  evaluate,
  fillWorkbook,
  readScheme,
  schemeTemplate,
  type InputOf,
} from '#shared/api/index.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import { answerOf, DOORS, openDoors } from './doors.ts'
import { amendHoboksar, beginHoboksar, BOTH, must, ROWS } from './hoboksar-year.ts'
import { officeOf } from './yinhai-year.ts'

let doors: Awaited<ReturnType<typeof openDoors>>
beforeAll(async () => (doors = await openDoors()), 60_000)
afterAll(() => doors.close())

const [FIRST, SECOND] = ['hoboksar@2011.1', 'hoboksar@2011.2']
const params = { cycle: '2011' }
type Query = InputOf<typeof checkWorkbook>['query']

/** What the workbook says it is computed by. */
async function schemeIn(bytes: Uint8Array): Promise<unknown> {
  const { sheets } = await openWorkbook(bytes)
  return sheets.find(({ name }) => name === '说明')?.rows[2]?.[2]
}

describe.each(DOORS)('一段文字写明的各个版本，through %s', (door) => {
  const as = officeOf(`named-${DOORS.indexOf(door)}`)
  const evaluated = async (...schemes: string[]) => {
    const evaluations = schemes.map((scheme) => ({ scheme, tables: [0, 1, 2], trace: 'all' as const }))
    const body = await must(doors.call(door, evaluate, { as, body: { tables: [...ROWS], evaluations } }))
    return evaluate.output.parse(body).appraisals
  }
  const stored = async () =>
    appraiseCycle.output.parse(await must(doors.call(door, appraiseCycle, { as, params, body: { trace: 'all' } })))
  const quarters = ({ results }: Appraisal) => results.map(({ parts }) => parts['quarterly']?.exact)
  /** All but the names, whose brackets a workbook is read with half-width. */
  const figures = (appraisal: Appraisal | null) =>
    appraisal?.results.map(({ parts, total, rank, grade }) => ({ parts, total, rank, grade }))
  const given = async (response: Promise<Response>) => {
    const { status, body } = await answerOf(await response)
    expect(status).toBe(200)
    return body as Uint8Array // a file
  }
  const checked = async (query: Query, body: Uint8Array) =>
    checkWorkbook.output.parse(await must(doors.call(door, checkWorkbook, { as, query, body }))).appraisal
  /** The workbook filled with the year, naming what it is given. */
  const workbook = async (named?: string) => {
    const read = await must(doors.call(door, readScheme, { as, params: { scheme: SECOND } }))
    const { scheme } = readScheme.output.parse(read)
    return writeTemplate(scheme, ROWS, undefined, named)
  }

  test('按两个版本计算随请求发送的数据，与年中修订的考核周期按已保存的数据计算完全相同', async () => {
    await beginHoboksar(doors, door, as.tenant)
    await amendHoboksar(doors, door, as.tenant)
    const [both, first, second] = await evaluated(BOTH, FIRST, SECOND)
    expect(both).toEqual(await stored())
    // 甲局 (0.86+0.86+0.85+0.85)/4×50，全年按一个版本则是 0.86×40 或 0.85×50
    expect([both, first, second].map((one) => quarters(one as Appraisal)[0])).toEqual(['42.75', '34.4', '42.5'])
  })

  test('半角的写法也一样', async () => {
    expect(await evaluated('hoboksar@2011.1; 2011-07-01起 hoboksar@2011.2')).toEqual([await stored()])
  })

  test('施行日期落在一期之中的提醒随结果返回', async () => {
    const [cut] = await evaluated('hoboksar@2011.1；2011-08-15 hoboksar@2011.2')
    expect((cut as Appraisal).findings.map(({ severity, problem }) => [severity, problem.code])).toEqual([
      ['warning', 'amended-within-period'],
      ['warning', 'amended-within-period'],
    ])
  })

  test.each([
    ['写得不对', '和布克赛尔', 422, 'versions-not-named'],
    ['没有施行日期', 'hoboksar@2011.1；hoboksar@2011.2', 422, 'versions-day-missing'],
    ['施行日期在考核期以外', 'hoboksar@2011.1；2012-07-01 hoboksar@2011.2', 422, 'versions-outside-year'],
    ['没有采用过的版本', 'hoboksar@2011.1；2011-07-01 hoboksar@2011.9', 404, 'scheme-unknown'],
  ])('不受理，同一请求的其余照常：%s', async (_, text, status, code) => {
    const [refused, other] = await evaluated(text, BOTH)
    expect(refused).toMatchObject({ problem: { status, findings: [{ problem: { code } }] } })
    expect(quarters(other as Appraisal)[0]).toBe('42.75')
  })

  test('为年中修订的办法下载的工作簿写明各个版本；填好后读回，按周期、按所写的各版本算出的都一样', async () => {
    for (const query of [{}, { filled: 'example' as const }])
      expect(
        await schemeIn(await given(doors.call(door, schemeTemplate, { as, params: { scheme: BOTH }, query }))),
      ).toBe(BOTH)
    const filled = await workbook(BOTH)
    expect(await schemeIn(filled)).toBe(BOTH)
    const byCycle = await checked(params, filled)
    expect(figures(byCycle)).toEqual(figures(await stored()))
    expect(await checked({ scheme: BOTH }, filled)).toEqual(byCycle)
  })

  test('按考核周期填回的工作簿写明本周期的各个版本，原来写的是哪个版本都一样', async () => {
    for (const before of [undefined, FIRST, BOTH]) {
      const bytes = await workbook(before)
      expect(await schemeIn(bytes)).toBe(before ?? SECOND)
      const filled = await given(doors.call(door, fillWorkbook, { as, query: params, body: bytes }))
      expect(await schemeIn(filled)).toBe(BOTH)
      expect(figures(await checked(params, filled))).toEqual(figures(await stored()))
    }
    const single = await given(
      doors.call(door, fillWorkbook, { as, query: { scheme: FIRST }, body: await workbook(FIRST) }),
    )
    expect(await schemeIn(single)).toBe(FIRST)
  })
})
