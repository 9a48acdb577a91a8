import type { Database, TransactOutcome, Write } from '#functions/store/database.ts'

/** What befalls a transaction on its way: refused before it runs, or run with its answer lost. */
export type Fault = { readonly instead: TransactOutcome } | { readonly lost: Error }

/** The same database, where the given faults befall the next transactions in turn; undefined lets one pass. */
export function faulty(db: Database, faults: (Fault | undefined)[]): Database {
  return {
    ...db,
    transact: async (writes: readonly Write[]) => {
      const fault = faults.shift()
      if (!fault) return db.transact(writes)
      if ('instead' in fault) return fault.instead
      await db.transact(writes)
      throw fault.lost
    },
  }
}
