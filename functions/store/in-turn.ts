import type { Database } from './database.ts'
import type { Key } from './keys.ts'

const queues = new WeakMap<Database, Map<string, Promise<unknown>>>()

/** Runs work on an aggregate after the work of this process that came before on the same one, done or failed. */
export function inTurn<T>(db: Database, { pk, sk }: Key, work: () => Promise<T>): Promise<T> {
  const queue = queues.get(db) ?? new Map<string, Promise<unknown>>()
  queues.set(db, queue)
  const name = `${pk}\0${sk}`
  const run = (queue.get(name) ?? Promise.resolve()).then(work)
  const settled = run.then(
    () => undefined,
    () => undefined, // its caller is told; the next in turn must not be
  )
  queue.set(name, settled)
  void settled.then(() => queue.get(name) === settled && queue.delete(name))
  return run
}
