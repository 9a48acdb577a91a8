import { afterAll, beforeAll, it } from 'vitest'
import type { FunctionsFile } from '#addin/workbench/host/custom-functions/metadata.ts'
import { openWorkbenchPage, shows, type WorkbenchPage } from './workbench-page.ts'

let workbench: WorkbenchPage

beforeAll(async () => {
  workbench = await openWorkbenchPage('', (page) =>
    page.route('**/addin/functions.json', async (route) => {
      const file = (await (await route.fetch()).json()) as FunctionsFile // the demonstration's own declaration
      await route.fulfill({ json: { ...file, functions: file.functions.filter(({ id }) => id !== 'ADD') } })
    }),
  )
})

afterAll(() => workbench.close())

it('an add-in without one of its functions shows #NAME? where that function stood', async () => {
  await workbench.excel(
    `sheet.getRange('A1:A2').formulas = [['=DEMO.ADD(1,2)'], ['=DEMO.GRADE(95)']]; await context.sync()`,
  )
  await shows(workbench, 'A1:A2', [['#NAME?'], ['优秀']])
})
