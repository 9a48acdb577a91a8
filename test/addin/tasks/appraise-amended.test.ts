import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { appraiseCycle, readScheme } from '#shared/api/index.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import { rangeOf } from '#shared/workbook/index.ts'
import { workbookModel } from '#shared/workbook/layout/workbook-model.ts'
import { SCHEME_NAME } from '#shared/workbook/sheet-names.ts'
import { amendHoboksar, beginHoboksar, BOTH, must, ROWS } from '#test/functions/operations/hoboksar-year.ts'
import { officeOf } from '#test/functions/operations/yinhai-year.ts'
import { bundleForPane } from '../bundle-for-pane.ts'
import { startService } from '../service-over-http.ts'
import { openPane, type Pane } from '../workbench/pane.ts'

const as = officeOf('amended-in-pane')
const params = { cycle: '2011' }
let service: Awaited<ReturnType<typeof startService>>
let stored: Appraisal
let pane: Pane
let reachable = true

/** What the pane's pages 计分 and 校验 compute from, connected to the service. */
const addin = (origin: string, token: string) =>
  bundleForPane(
    `import { createEvaluations } from './addin/functions/connect.ts'
     import { evaluateByService } from './addin/service/evaluate.ts'
     import { createSend } from './addin/service/request.ts'
     import { createSchemes } from './addin/service/schemes.ts'
     import { createSessionStore } from './addin/service/session.ts'
     import { appraiseWorkbook } from './addin/tasks/appraise-workbook.ts'
     import { compareVersions, writeVersionsOf } from './addin/tasks/workbook-versions.ts'
     import { watched } from './addin/runtime/watched.ts'
     const sessions = createSessionStore(undefined, () => 0)
     sessions.set({ accessToken: '${token}', expiresAt: 1 })
     const send = createSend(async () => '${origin}', sessions, fetch)
     const evaluations = createEvaluations({
       schemeOf: createSchemes(send, undefined, () => '').get,
       send: (request) => evaluateByService(send, request),
       told: () => undefined,
       calendarOf: () => Promise.reject(new Error('not asked for')),
       resultsOf: () => Promise.reject(new Error('not asked for')),
     })
     const offline = watched(false)
     export { compareVersions, writeVersionsOf }
     export const appraised = async (otherwise) => {
       const { appraisal, findings } = await appraiseWorkbook({ send, evaluations, offline }, otherwise)
       return { appraisal, findings, offline: offline.get() }
     }`,
    'appraise',
  )

beforeAll(async () => {
  service = await startService(as)
  const { doors, door } = service
  await beginHoboksar(doors, door, as.tenant)
  await amendHoboksar(doors, door, as.tenant)
  stored = appraiseCycle.output.parse(await must(doors.call(door, appraiseCycle, { as, params })))
}, 60_000)
afterAll(() => service.close())

/** A workbook with the year's tables as its template has them, and its scheme's named cell. */
beforeEach(async () => {
  reachable = true
  const { doors, door, origin, token } = service
  const read = await must(doors.call(door, readScheme, { as, params: { scheme: 'hoboksar@2011.2' } }))
  const { sheets } = workbookModel(readScheme.output.parse(read).scheme, ROWS)
  const inputs = sheets.filter(({ table, purpose }) => table !== undefined || purpose === 'guide')
  const reach: typeof fetch = (input, init) => fetch(reachable ? input : 'http://127.0.0.1:1/', init)
  pane = await openPane({
    sheets: inputs.map(({ name }) => name),
    addin: await addin(origin, token),
    globals: { fetch: reach, TextEncoder, TextDecoder, AbortController, crypto, Response, Headers },
  })
  for (const { name, rows } of inputs) {
    const width = Math.max(...rows.map((row) => row.length))
    const cells = rows.map((row) => Array.from({ length: width }, (_, at) => row[at]?.value ?? ''))
    const address = rangeOf({ row: 0, column: 0 }, { row: rows.length - 1, column: width - 1 })
    await pane.run(`await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('${name}')
      sheet.getRange('${address}').values = ${JSON.stringify(cells)}
      if ('${name}' === '说明') context.workbook.names.add('${SCHEME_NAME}', sheet.getRange('C3'))
      await context.sync()
    })`)
  }
})

const appraised = () =>
  pane.run<{ appraisal: Appraisal; offline: boolean; findings: unknown }>(`return appraise.appraised('${BOTH}')`)
const inWords = ({ results }: Appraisal) =>
  results.map(({ parts, total, rank, grade }) => ({ parts, total, rank, grade }))
const schemes = JSON.stringify({
  schemes: [
    { scheme: 'hoboksar@2011.1', from: '2011-01-01' },
    { scheme: 'hoboksar@2011.2', from: '2011-07-01' },
  ],
})
const compared = () => pane.run(`return (await appraise.compareVersions(${schemes})) ?? null`)

it('本表只写最后的版本：与系统不同，提醒；一次改写为本周期的各版本，得分即与系统相同', async () => {
  expect(await compared()).toEqual({ workbook: 'hoboksar@2011.2', cycle: BOTH, otherScheme: false })
  const before = await appraised()
  expect(before.appraisal.results.map(({ parts }) => parts['quarterly']?.exact)).toEqual(['42.5', '45', '35'])
  await pane.run(`await appraise.writeVersionsOf(${schemes})`)
  expect(await compared()).toBeNull()
  const after = await appraised()
  expect(inWords(after.appraisal)).toEqual(inWords(stored))
  expect(after.appraisal.results[0]?.parts['quarterly']?.exact).toBe('42.75')
  expect(pane.missing).toEqual([])
})

it('连不上系统时在本机计算，结果和提示完全相同', async () => {
  await pane.run(`await appraise.writeVersionsOf(${schemes})`)
  const online = await appraised()
  reachable = false
  expect(await appraised()).toEqual({ ...online, offline: true })
  expect(online.offline).toBe(false)
})

it('单元格空着时按本周期的各版本计算', async () => {
  await pane.run(`await Excel.run(async (context) => {
    context.workbook.names.getItem('${SCHEME_NAME}').getRange().values = [['']]
    await context.sync()
  })`)
  expect(inWords((await appraised()).appraisal)).toEqual(inWords(stored))
  expect(await compared()).toEqual({ workbook: '', cycle: BOTH, otherScheme: false })
})
