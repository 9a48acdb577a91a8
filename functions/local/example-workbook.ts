import type { Service } from '#functions/context.ts'
import type { ShippedScheme } from '#functions/schemes/catalogue.ts'
import { evaluate } from '#shared/engine/evaluate.ts'
import { schemeName } from '#shared/scheme/schema.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** The sample tenant whose schemes the workbooks are made of, and the regulation it begins with. */
const TENANT = 'yinhai'
const FIRST = 'yinhai'

/** A workbook with a year of sample data: where it is and what people call it. */
export interface ExampleWorkbook {
  readonly address: string
  readonly name: string
  readonly shipped: ShippedScheme
}

/** The templates filled with their sample years, for the workbench to open before anyone has signed in; 银海区 first. */
export async function exampleWorkbooks({ catalogue }: Service): Promise<readonly ExampleWorkbook[]> {
  const all = (await catalogue()).all.filter(({ example }) => example !== undefined)
  return [...all]
    .sort((a, b) => Number(b.id === FIRST) - Number(a.id === FIRST))
    .map((shipped) => ({
      address: shipped.id === FIRST ? '/example.xlsx' : `/example-${shipped.id}.xlsx`,
      name: `${shipped.id === FIRST ? '2016年度绩效考评' : shipped.title}（示例）.xlsx`,
      shipped,
    }))
}

/** One of the workbooks as a file. */
export async function exampleFile({ adopted }: Service, { shipped }: ExampleWorkbook): Promise<Response> {
  const found = await adopted.find(TENANT, schemeName({ ...shipped, adoption: 1 }))
  const example = await shipped.example?.()
  if (!found || !example) throw new Error(`the sample tenant has no scheme ${shipped.id}`)
  const { writeTemplate } = await import('#functions/workbooks/index.ts')
  const bytes = await writeTemplate(found.scheme, example.tables, evaluate(found.scheme, example.tables))
  return new Response(Uint8Array.from(bytes), { headers: { 'content-type': XLSX, 'cache-control': 'no-cache' } })
}
