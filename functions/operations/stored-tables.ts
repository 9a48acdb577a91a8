import { readRows, type Row } from '#functions/store/index.ts'
import { definitionOf, TABLE_NAMES, type Cell, type TableName, type TableRows } from '#shared/tables/index.ts'
import type { Context } from '../context.ts'

/** Everything of a cycle that goes into its numbers, as it is stored. */
export interface StoredTables {
  /** Tables in the engine's form; those without a row are left out. */
  readonly tables: readonly TableRows[]
  /** The version of every table; 0 for one that never had a row. */
  readonly versions: Readonly<Record<string, number>>
}

/** One table of a cycle in the engine's form. */
export async function storedTable({ db, caller }: Context, cycleId: string, table: TableName): Promise<TableRows> {
  const { rows } = await readRows(db, caller.tenant, cycleId, table)
  return inEngineForm(table, rows)
}

/** All tables of a cycle, in the engine's form, each as it stood at one moment. */
export async function storedTables({ db, caller }: Context, cycleId: string): Promise<StoredTables> {
  const read = await Promise.all(
    TABLE_NAMES.map(async (table) => ({ table, ...(await readRows(db, caller.tenant, cycleId, table)) })),
  )
  return {
    versions: Object.fromEntries(read.map(({ table, version }) => [table, version])),
    tables: read.filter(({ rows }) => rows.length > 0).map(({ table, rows }) => inEngineForm(table, rows)),
  }
}

function inEngineForm(table: TableName, rows: readonly Row[]): TableRows {
  const columns = definitionOf(table).columns.map(({ key }) => key)
  const reversed = new Set(rows.map(({ values }) => values.reverses))
  const cells = rows.map(({ rowId, values }) =>
    // a row taken back is named by its id, whatever number its clerk gave it
    columns.map((key) => (key === 'serial' && reversed.has(rowId) ? rowId : (values[key] ?? null)) as Cell),
  )
  return { table, columns, rows: cells }
}
