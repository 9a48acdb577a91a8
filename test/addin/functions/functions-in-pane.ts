import { functionsMetadata } from '#addin/build/functions-metadata.ts'
import type { Cell } from '#shared/tables/index.ts'
import { bundleForPane } from '../bundle-for-pane.ts'
import { openPane, type Pane } from '../workbench/pane.ts'

/** The functions bundled for a pane, connected to the service at `origin`. */
export function functionsBundle(origin: string): Promise<string> {
  return bundleForPane(
    `import { connectEvaluations } from './addin/functions/evaluations.ts'
     import { createEvaluations } from './addin/functions/connect.ts'
     import { associateFunctions } from './addin/functions/index.ts'
     import { evaluateByService } from './addin/service/evaluate.ts'
     import { readCalendar } from './addin/service/calendars.ts'
     import { createSend } from './addin/service/request.ts'
     import { createSchemes } from './addin/service/schemes.ts'
     import { createSessionStore } from './addin/service/session.ts'
     const sessions = createSessionStore(undefined, () => 0)
     sessions.set({ accessToken: 'sample-token', expiresAt: 1 })
     const send = createSend(async () => '${origin}', sessions, fetch)
     connectEvaluations(createEvaluations({
       schemeOf: createSchemes(send, undefined, () => '').get,
       send: (request) => evaluateByService(send, request),
       told: () => undefined,
       calendarOf: (years) => readCalendar(send, years),
       resultsOf: () => Promise.reject(new Error('not asked for')),
     }))
     associateFunctions()`,
    'appraise',
  )
}

/** A workbook in memory with the functions in it: sheets of cells, each from A1 on, and an empty sheet 汇总 for formulas. */
export async function openWithFunctions(
  addin: string,
  sheets: readonly (readonly [name: string, rows: readonly (readonly Cell[])[]])[],
): Promise<Pane> {
  const functions = (await functionsMetadata())['zh-CN']
  const pane = await openPane({
    sheets: ['汇总', ...sheets.map(([name]) => name)],
    addin,
    namespace: 'APPRAISE',
    // the metadata's own shape, checked where it is made
    functions: functions as never,
    globals: { fetch, TextEncoder, TextDecoder, AbortController, crypto, Response, Headers },
  })
  for (const [name, rows] of sheets) {
    const width = Math.max(1, ...rows.map((row) => row.length))
    const cells = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))
    await pane.run(`await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('${name}').getRangeByIndexes(0, 0, ${rows.length}, ${width}).values = ${JSON.stringify(cells)}
      await context.sync()
    })`)
  }
  return pane
}

/** Enters formulas in 汇总 from A1 on and waits until no cell of `read` is #BUSY!. */
export async function enter(pane: Pane, formulas: readonly (readonly string[])[], read: string): Promise<Cell[][]> {
  return pane.run(`return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('汇总')
    sheet.getRangeByIndexes(0, 0, ${formulas.length}, ${formulas[0]?.length ?? 1}).formulas = ${JSON.stringify(formulas)}
    for (;;) {
      const range = sheet.getRange('${read}')
      range.load('values')
      await context.sync()
      if (!range.values.flat().includes('#BUSY!')) return range.values
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  })`)
}
