import { MOST_CHANGES } from '#shared/api/limits.ts'
import { patchTables } from '#shared/api/patch-tables.ts'
import { writeCells } from '../excel/write-cells.ts'
import type { Runtime } from '../runtime/create-runtime.ts'
import { callEndpoint } from '../service/call-endpoint.ts'
import { rowIdWrite } from '../sync/cell-writes.ts'
import { byTable, type Change } from '../sync/changes.ts'
import type { SeenVersion } from '../sync/compare.ts'
import { markSeen } from './seen-rows.ts'

/** Sends changes, each request all or nothing; writes down the versions and names the rows got. Gives how many rows were saved. */
export async function saveToSystem(
  { send }: Runtime,
  cycle: string,
  changes: readonly Change[],
  signal: AbortSignal,
): Promise<number> {
  let saved = 0
  for (let from = 0; from < changes.length; from += MOST_CHANGES) {
    const sent = changes.slice(from, from + MOST_CHANGES)
    // in turn, so that what was cancelled was not sent
    const { tables } = await callEndpoint(
      send,
      patchTables,
      { params: { cycle }, body: { tables: byTable(sent) } },
      { signal },
    )
    const answers = new Map(tables.map(({ table, rows }) => [table, [...rows]]))
    const given = sent.map((change) => ({ change, row: answers.get(change.table)?.shift() }))
    await writeDown(cycle, given)
    saved += sent.length
  }
  return saved
}

interface Given {
  readonly change: Change
  readonly row: { readonly rowId: string; readonly version: number } | undefined
}

async function writeDown(cycle: string, given: readonly Given[]): Promise<void> {
  const seen = given.flatMap(({ change: { table, change }, row }): SeenVersion[] =>
    row && 'values' in change ? [{ table, ...row, values: change.values }] : [],
  )
  const gone = given.flatMap(({ change: { change }, row }) => (row && 'delete' in change ? [row.rowId] : []))
  await writeCells(given.flatMap(({ change: { here }, row }) => (here && row ? rowIdWrite(here, row.rowId) : [])))
  await markSeen(cycle, seen, gone)
}
