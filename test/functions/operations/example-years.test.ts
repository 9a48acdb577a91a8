import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adoptScheme, checkWorkbook, fillWorkbook, schemeTemplate } from '#shared/api/index.ts'
import { EXAMPLE_YEARS } from '../workbooks/example-years.ts'
import { answerOf, DOORS, openDoors } from './doors.ts'
import { officeOf } from './yinhai-year.ts'

let doors: Awaited<ReturnType<typeof openDoors>>
beforeAll(async () => (doors = await openDoors()), 60_000)
afterAll(() => doors.close())

describe.each(DOORS)('through %s', (door) => {
  const as = officeOf(`examples-${DOORS.indexOf(door)}`)

  test.each(EXAMPLE_YEARS)(
    '$name: adopted as its example does, its filled template uploaded gives the same results',
    async ({ scheme, example, appraisal }) => {
      const [document, version] = [scheme.id, scheme.version]
      const body = adoptScheme.body.parse({ document, version, ...example.adoption })
      const adopted = adoptScheme.output.parse((await answerOf(await doors.call(door, adoptScheme, { as, body }))).body)
      expect(adopted.scheme).toBe(appraisal.scheme)
      const params = { scheme: adopted.scheme }
      const download = await doors.call(door, schemeTemplate, { as, params, query: { filled: 'example' } })
      const workbook = (await answerOf(download)).body as Uint8Array // the template
      const checked = await answerOf(await doors.call(door, checkWorkbook, { as, query: params, body: workbook }))
      const found = checkWorkbook.output.parse(checked.body)
      expect(found.appraisal?.results).toEqual(JSON.parse(JSON.stringify(appraisal.results)))
      const filled = await answerOf(await doors.call(door, fillWorkbook, { as, query: params, body: workbook }))
      expect(filled).toMatchObject({ status: 200, type: expect.stringContaining('spreadsheetml') as string })
    },
    30_000,
  )
})
