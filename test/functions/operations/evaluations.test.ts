import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkWorkbook, evaluate, fillWorkbook, schemeTemplate } from '#shared/api/index.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import type { TableRows } from '#shared/tables/index.ts'
import { answerOf, DOORS, openDoors } from './doors.ts'
import { beginYear, officeOf, yinhaiExample } from './yinhai-year.ts'

let doors: Awaited<ReturnType<typeof openDoors>>
beforeAll(async () => (doors = await openDoors()), 60_000)
afterAll(() => doors.close())

const scheme = 'yinhai@2016.1'

describe.each(DOORS)('through %s', (door) => {
  const tenant = `cells-${DOORS.indexOf(door)}`
  const as = officeOf(tenant)
  const send = async (body: Parameters<typeof evaluate.body.parse>[0]) =>
    answerOf(await doors.call(door, evaluate, { as, body: evaluate.body.parse(body) }))

  test('many evaluations share tables that are sent once, and one unknown scheme harms no other', async () => {
    await beginYear(doors, door, tenant)
    const { tables } = await yinhaiExample()
    const all = tables.map((_, index) => index)
    const { status, body } = await send({
      tables,
      evaluations: [
        { scheme, tables: all },
        { scheme: 'yinhai@2016.7', tables: all },
        { scheme, tables: all, trace: ['A05'] },
        { scheme, tables: [999] },
      ],
    })
    expect(status).toBe(200)
    const { appraisals } = evaluate.output.parse(body)
    expect(appraisals[0]).toMatchObject({ scheme })
    expect((appraisals[0] as Appraisal).results).toHaveLength(45)
    expect(appraisals[1]).toMatchObject({
      problem: { status: 404, findings: [{ problem: { code: 'scheme-unknown' } }] },
    })
    expect(Object.keys((appraisals[2] as Appraisal).traces ?? {})).toEqual(['A05'])
    expect(appraisals[3]).toMatchObject({ problem: { status: 422 } })
  })

  test('100,000 rows and a cell of 2 MB are told, not computed', async () => {
    const many: TableRows = {
      table: 'observations',
      columns: ['subject'],
      rows: Array.from({ length: 100_000 }, () => ['A05']),
    }
    expect(await send({ tables: [many], evaluations: [{ scheme, tables: [0] }] })).toMatchObject({
      status: 422,
      body: {
        findings: [{ problem: { code: 'too-many-rows', count: 100_000, limit: 50_000 } }],
        detail: expect.stringContaining('评分') as string,
      },
    })
    const long: TableRows = {
      table: 'observations',
      columns: ['subject', 'reason'],
      rows: [['A05', '长'.repeat(700_000)]],
    }
    expect(await send({ tables: [long], evaluations: [{ scheme, tables: [0] }] })).toMatchObject({
      status: 422,
      body: {
        findings: [{ problem: { code: 'text-too-long', heading: '扣分理由' }, places: [{ row: 0, column: 'reason' }] }],
      },
    })
  })

  test('a row as long as no other is named by its number', async () => {
    const body = {
      tables: [{ table: 'events', columns: ['subject', 'rule'], rows: [['A05', '表彰奖励'], ['A05']] }],
      evaluations: [{ scheme, tables: [0] }],
    }
    const request = { as, body: body as unknown as ReturnType<typeof evaluate.body.parse> } // wrong on purpose
    expect(await answerOf(await doors.call(door, evaluate, request))).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('tables[0].rows[1]') as string },
    })
  })

  test('the filled template uploaded as a file gives the values that its cells give', async () => {
    const { tables } = await yinhaiExample()
    const download = await doors.call(door, schemeTemplate, { as, params: { scheme }, query: { filled: 'example' } })
    expect(download.headers.get('content-disposition')).toContain("filename*=UTF-8''")
    const workbook = (await answerOf(download)).body as Uint8Array // the template
    const checked = await answerOf(await doors.call(door, checkWorkbook, { as, query: { scheme }, body: workbook }))
    expect(checked.status).toBe(200)
    const { appraisal } = checkWorkbook.output.parse(checked.body)
    const { body } = await send({ tables, evaluations: [{ scheme, tables: tables.map((_, index) => index) }] })
    const sent = evaluate.output.parse(body).appraisals[0] as Appraisal
    expect(appraisal?.results.map(({ subjectId, total, grade }) => [subjectId, total, grade])).toEqual(
      sent.results.map(({ subjectId, total, grade }) => [subjectId, total, grade]),
    )
    const filled = await answerOf(await doors.call(door, fillWorkbook, { as, query: { scheme }, body: workbook }))
    expect(filled).toMatchObject({ status: 200, type: expect.stringContaining('spreadsheetml') as string })
  })

  test('an empty template is a workbook, too', async () => {
    const { body } = await answerOf(await doors.call(door, schemeTemplate, { as, params: { scheme } }))
    const call = await doors.call(door, checkWorkbook, { as, query: { scheme }, body: body as Uint8Array })
    const { appraisal } = checkWorkbook.output.parse((await answerOf(call)).body)
    expect(appraisal?.results.every(({ grade }) => grade === null)).toBe(true)
  })

  test('what is no workbook is told so', async () => {
    const upload = (bytes: Uint8Array) => doors.call(door, checkWorkbook, { as, query: { scheme }, body: bytes })
    expect(await answerOf(await upload(Buffer.from('not a zip file')))).toMatchObject({
      status: 422,
      body: { detail: '上传的文件不是 .xlsx 工作簿，请另存为 .xlsx 后重试。' },
    })
    expect(await answerOf(await upload(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])))).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('已加密') as string },
    })
  })
})
