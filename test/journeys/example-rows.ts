import { catalogueOf } from '#functions/schemes/catalogue.ts'
import { shippedDocuments } from '#functions/schemes/shipped-documents.ts'
import type { patchTables } from '#shared/api/index.ts'
import { adoptScheme, type InputOf } from '#shared/api/index.ts'
import type { Example } from '#shared/schemes/example.ts'
import type { Cell, TableName } from '#shared/tables/index.ts'
import type { Year } from './year.ts'

type Changes = InputOf<typeof patchTables>['body']['tables'][number]['changes']

/** The shipped example of a regulation. */
export async function exampleOf(id: string, version: string): Promise<Example> {
  const example = await catalogueOf(await shippedDocuments())
    .find(id, version)
    ?.example?.()
  if (!example) throw new Error(`${id} has no example`)
  return example
}

/** Adopts a regulation as its example does, with other parameters where some are given. */
export async function adoptExample(
  year: Year,
  { document, version }: { document: string; version: string },
  { adoption }: Example,
  parameters: Example['adoption']['parameters'] = {},
): Promise<string> {
  const given = { ...adoption, parameters: { ...adoption.parameters, ...parameters } }
  const body = { document, version, ...given } as InputOf<typeof adoptScheme>['body'] // plain JSON
  return (await year.done(adoptScheme, { body })).scheme
}

/** The example's rows of some tables, as changes that add them. */
export function additionsOf({ tables }: Example, ...names: readonly TableName[]) {
  return names.map((name): { table: TableName; changes: Changes } => {
    const found = tables.find(({ table }) => table === name)
    if (!found) throw new Error(`the example has no table ${name}`)
    const changes = found.rows.map((cells, row) => ({
      rowId: `${name}-${row + 1}`,
      seen: 0,
      values: Object.fromEntries(found.columns.map((key, at): [string, Cell] => [key, cells[at] ?? null])),
    }))
    return { table: name, changes }
  })
}
