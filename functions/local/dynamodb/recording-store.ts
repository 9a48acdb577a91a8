import type { BatchEntry, DynaliteStore, SubStore } from './internals.ts'

/** A store that reads through and collects what would be written, so that several actions become one atomic write. */
export function recordingStore(store: DynaliteStore): { recording: DynaliteStore; entries: BatchEntry[] } {
  const entries: BatchEntry[] = []
  const record = (prefix: string, real: SubStore): SubStore => ({
    lock: (_keys, run) => run((done) => done), // the transaction holds the real locks
    get: (key, done) => real.get(key, done),
    put: (key, value, done) => {
      entries.push({ type: 'put', key: `${prefix}~${key}`, value })
      setImmediate(done, null)
    },
    del: (key, done) => {
      entries.push({ type: 'del', key: `${prefix}~${key}` })
      setImmediate(done, null)
    },
  })
  const recording: DynaliteStore = {
    ...store,
    getItemDb: (name) => record(`item-${name}`, store.getItemDb(name)),
    getIndexDb: (kind, table, index) =>
      record(`index-${kind.toLowerCase()}~${table}~${index}`, store.getIndexDb(kind, table, index)),
  }
  return { recording, entries }
}
