import type { Service } from '#functions/context.ts'
import { evaluate } from '#shared/engine/evaluate.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Address of the template filled with the sample year, for the workbench to open before anyone has signed in. */
export const EXAMPLE_WORKBOOK = '/example.xlsx'
/** What people call it. */
export const EXAMPLE_NAME = '2016年度绩效考评（示例）.xlsx'

/** The template of 银海区 filled with its sample year. */
export async function exampleWorkbook({ catalogue, adopted }: Service): Promise<Response> {
  const found = await adopted.find('yinhai', 'yinhai@2016.1')
  const example = await (await catalogue()).find('yinhai', '2016')?.example?.()
  if (!found || !example) throw new Error('the sample tenant has no scheme')
  const { writeTemplate } = await import('#functions/workbooks/index.ts')
  const bytes = await writeTemplate(found.scheme, example.tables, evaluate(found.scheme, example.tables))
  return new Response(Uint8Array.from(bytes), { headers: { 'content-type': XLSX, 'cache-control': 'no-cache' } })
}
