import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeModel } from '#functions/workbooks/write-workbook.ts'
import { readSchemeWorkbook } from '#functions/workbooks/index.ts'
import {
  adoptScheme,
  checkSchemeWorkbook,
  compareEvaluations,
  evaluate,
  readScheme,
  schemeWorkbook,
  type InputOf,
} from '#shared/api/index.ts'
import { schemeWorkbookModel } from '#shared/scheme-workbook/index.ts'
import { contentOf } from '#shared/scheme/read-document.ts'
import { shippedDocument } from '../../schemes/shipped.ts'
import { answerOf, DOORS, openDoors } from './doors.ts'
import { fillYear, officeOf, yinhaiExample } from './yinhai-year.ts'

let doors: Awaited<ReturnType<typeof openDoors>>
beforeAll(async () => (doors = await openDoors()), 60_000)
afterAll(() => doors.close())

const yinhai = contentOf(shippedDocument('yinhai/2016.yaml'))
type AdoptBody = InputOf<typeof adoptScheme>['body']

describe.each(DOORS)('through %s', (door) => {
  const tenant = `books-${DOORS.indexOf(door)}`
  const as = officeOf(tenant)
  const bytesOf = async (scheme: string) =>
    new Uint8Array(await (await doors.call(door, schemeWorkbook, { as, params: { scheme } })).arrayBuffer())
  const check = async (body: Uint8Array) => answerOf(await doors.call(door, checkSchemeWorkbook, { as, body }))

  test('银海区的方案下载为工作簿，改后上传、采用，成为本单位自己的办法，再下载还是它', async () => {
    const bytes = await bytesOf('yinhai@2016')
    const read = await readSchemeWorkbook(bytes, '示例')
    expect(read.document && contentOf(read.document)).toEqual(yinhai)

    const own = { ...yinhai, id: 'haibin', version: '2026', title: '示例区2026年度绩效考评' }
    const { status, body } = await check(await writeModel(schemeWorkbookModel(own)))
    expect(status).toBe(200)
    const { document, findings } = checkSchemeWorkbook.output.parse(body)
    expect(findings).toEqual([])
    expect(document).toEqual(own)

    const { adoption } = await yinhaiExample()
    const adopt = { document, readings: { 'Y-a8': 'outside' }, parameters: adoption.parameters } as AdoptBody // plain JSON
    const adopted = await answerOf(await doors.call(door, adoptScheme, { as, body: adopt }))
    expect(adopted).toMatchObject({ status: 201, body: { scheme: 'haibin@2026.1' } })
    const kept = await answerOf(await doors.call(door, readScheme, { as, params: { scheme: 'haibin@2026.1' } }))
    expect(kept).toMatchObject({
      status: 200,
      body: {
        scheme: { title: '示例区2026年度绩效考评', adoption: 1 },
        readings: { 'Y-a8': 'outside' },
        document: { id: 'haibin', version: '2026', title: '示例区2026年度绩效考评' },
      },
    })
    const again = await readSchemeWorkbook(await bytesOf('haibin@2026.1'), '示例')
    expect(again.document && contentOf(again.document)).toEqual(own)
    // the same document again is only found again
    expect(await answerOf(await doors.call(door, adoptScheme, { as, body: adopt }))).toMatchObject({
      body: { scheme: 'haibin@2026.1' },
    })
  })

  test('自己的办法与随系统提供的一样计分', async () => {
    const { tables } = await yinhaiExample()
    const body = {
      tables: [...tables],
      evaluations: [{ scheme: 'haibin@2026.1', tables: tables.map((_, index) => index) }],
    }
    const answer = await answerOf(await doors.call(door, evaluate, { as, body }))
    expect(answer).toMatchObject({ status: 200, body: { appraisals: [{ scheme: 'haibin@2026.1' }] } })
  })

  test('填错的工作簿：每个问题都有工作表和单元格，什么也不保存', async () => {
    const broken = schemeWorkbookModel(yinhai)
    const sheets = broken.sheets.map((sheet) =>
      sheet.name === '得分项'
        ? {
            ...sheet,
            rows: sheet.rows.map((row, index) =>
              index === 4 ? row.with(3, { value: '一百', style: 'wrapped' }) : row,
            ),
          }
        : sheet,
    )
    expect(await check(await writeModel({ ...broken, sheets }))).toMatchObject({
      status: 200,
      body: {
        document: null,
        findings: [
          {
            problem: { code: 'scheme-value', detail: '应为数字' },
            places: [{ kind: 'cell', sheet: '得分项', address: 'D5' }],
          },
        ],
      },
    })
  })

  test.each<[string, AdoptBody, number, string]>([
    ['没有写版本', { document: 'yinhai' }, 422, '版本'],
    ['没有这个办法', { document: 'yinhai', version: '1999' }, 404, '1999'],
    ['内容不是方案', { document: { id: 'x' } }, 422, '按所列问题改正'],
    ['版本写成汉字', { document: { ...yinhai, version: '二〇一六' } }, 422, '考核办法'],
  ])('不能采用：%s', async (_what, body, status, words) => {
    expect(await answerOf(await doors.call(door, adoptScheme, { as, body }))).toMatchObject({
      status,
      body: { detail: expect.stringContaining(words) as string },
    })
  })

  test('套叠十万层的内容得到一句话', async () => {
    const deep = `{"document":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`
    const request = new Request('http://localhost/v1/schemes', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await doors.tokens.valid(as)}` },
      body: deep,
    })
    expect((await doors.send(door, request)).status).toBe(422)
  })

  test('不是工作簿的文件、没有的办法', async () => {
    expect(await check(new TextEncoder().encode('方案'))).toMatchObject({ status: 422 })
    const missing = await doors.call(door, schemeWorkbook, { as, params: { scheme: 'yinhai@1999' } })
    expect(missing.status).toBe(404)
  })

  test('A-12 不递补与递补：用随请求发送的数据表，或用考核周期里的数据，变动的是同样的单位', async () => {
    await fillYear(doors, door, tenant)
    const { tables } = await yinhaiExample()
    const all = tables.map((_, index) => index)
    const scheme = 'yinhai@2016.1'
    const compared = async (body: InputOf<typeof compareEvaluations>['body']) => {
      const answer = await answerOf(await doors.call(door, compareEvaluations, { as, body }))
      expect(answer.status).toBe(200)
      return compareEvaluations.output.parse(answer.body)
    }
    const sent = await compared({
      tables: [...tables],
      before: { scheme, tables: all },
      after: { scheme, tables: all, readings: { 'A-12': 'backfill' } },
    })
    expect(sent.moves.length).toBeGreaterThan(0)
    expect(sent.moves.every(({ grade, through }) => grade !== undefined && through?.step === 13)).toBe(true)
    expect([sent.moves.length + sent.unmoved, sent.before.scheme, sent.after.scheme]).toEqual([45, scheme, scheme])
    const stored = await compared({
      before: { scheme, cycle: '2016' },
      after: { scheme, cycle: '2016', readings: { 'A-12': 'backfill' } },
    })
    expect(stored.moves.map(({ subjectId, grade }) => [subjectId, grade])).toEqual(
      sent.moves.map(({ subjectId, grade }) => [subjectId, grade]),
    )
  })

  test.each<[string, InputOf<typeof compareEvaluations>['body'], number]>([
    [
      '口径的选项不存在',
      {
        before: { scheme: 'yinhai@2016.1', tables: [] },
        after: { scheme: 'yinhai@2016.1', tables: [], readings: { 'A-12': 'x' } },
      },
      422,
    ],
    [
      '办法不存在',
      { before: { scheme: 'yinhai@2016.9', tables: [] }, after: { scheme: 'yinhai@2016.1', tables: [] } },
      404,
    ],
    [
      '周期不存在',
      { before: { scheme: 'yinhai@2016.1', cycle: '1999' }, after: { scheme: 'yinhai@2016.1', tables: [] } },
      404,
    ],
    ['没有说明办法', { before: { tables: [] }, after: { scheme: 'yinhai@2016.1', tables: [] } }, 422],
    [
      '有施行日期而没有周期',
      {
        before: { scheme: 'yinhai@2016.1', from: '2016-07-01', tables: [] },
        after: { scheme: 'yinhai@2016.1', tables: [] },
      },
      422,
    ],
    ['没有说明数据', { before: { scheme: 'yinhai@2016.1' }, after: { scheme: 'yinhai@2016.1', tables: [] } }, 422],
    [
      '引用了没有发送的表',
      { before: { scheme: 'yinhai@2016.1', tables: [7] }, after: { scheme: 'yinhai@2016.1', tables: [] } },
      422,
    ],
  ])('不能比较：%s', async (_what, body, status) => {
    expect((await doors.call(door, compareEvaluations, { as, body })).status).toBe(status)
  })
})

test('另一单位看不到自己没有采用的办法', async () => {
  const as = officeOf('books-other')
  const missing = await doors.call(DOORS[0], schemeWorkbook, { as, params: { scheme: 'haibin@2026.1' } })
  expect(missing.status).toBe(404)
})
