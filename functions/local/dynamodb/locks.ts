import type { DynaliteStore } from './internals.ts'
import type { TransactItem } from './transact-items.ts'

/** Runs the work while dynalite's own locks of all the items are held, so that no single write comes in between. */
export async function withLocks(
  store: DynaliteStore,
  items: readonly TransactItem[],
  work: () => Promise<void>,
): Promise<void> {
  const keysByTable = new Map<string, string[]>()
  for (const { table, key } of items) {
    const keys = keysByTable.get(table.TableName) ?? []
    keysByTable.set(table.TableName, [...keys, key])
  }
  const releases: (() => void)[] = []
  // always in the same order of tables, so that two transactions cannot wait for each other
  for (const [table, keys] of [...keysByTable].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await new Promise<void>((resolve) => {
      store.getItemDb(table).lock(keys.sort(), (release) => {
        releases.push(release(() => undefined))
        resolve()
      })
    })
  }
  try {
    await work()
  } finally {
    for (const release of releases) release()
  }
}
