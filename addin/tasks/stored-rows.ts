import { readTable } from '#shared/api/read-table.ts'
import type { TableName } from '#shared/tables/index.ts'
import { callEndpoint } from '../service/call-endpoint.ts'
import type { Send } from '../service/request.ts'
import type { StoredRow } from '../sync/compare.ts'

/** The rows a cycle keeps in some tables. */
export async function storedRows(
  send: Send,
  cycle: string,
  tables: readonly TableName[],
  signal: AbortSignal,
): Promise<StoredRow[]> {
  const read = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await callEndpoint(send, readTable, { params: { cycle, table } }, { signal })
      return rows.map((row): StoredRow => ({ ...row, table }))
    }),
  )
  return read.flat()
}
