import { readTable } from '#shared/api/read-table.ts'
import { TABLE_NAMES, type TableName } from '#shared/tables/index.ts'
import { callEndpoint } from '../service/call-endpoint.ts'
import type { Send } from '../service/request.ts'
import type { StoredRow } from '../sync/compare.ts'

/** The rows a cycle keeps in some tables, all tables unless named. */
export async function storedRows(
  send: Send,
  cycle: string,
  signal: AbortSignal,
  tables: readonly TableName[] = TABLE_NAMES,
): Promise<StoredRow[]> {
  const read = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await callEndpoint(send, readTable, { params: { cycle, table } }, { signal })
      return rows.map((row): StoredRow => ({ ...row, table }))
    }),
  )
  return read.flat()
}
