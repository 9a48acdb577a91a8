import type { Database, Item } from './database.ts'

/** What was asked of the database: the ground for statements of cost. */
export interface Counts {
  /** Requests of any kind; a query's page is one. */
  calls: number
  reads: number
  pages: number
  transactions: number
  /** Items that came back. */
  itemsRead: number
  /** Items written or checked by transactions asked for, refused ones included. */
  itemsWritten: number
}

/** The same database with a count of all that passes; `take` gives the counts since it was last asked. */
export function counted(db: Database): Database & { take(): Counts } {
  let counts = zero()
  const read = <T extends readonly (Item | undefined)[]>(items: T): T => {
    counts.calls++
    counts.reads++
    counts.itemsRead += items.filter((item) => item !== undefined).length
    return items
  }
  return {
    get: async (key) => read([await db.get(key)])[0],
    batchGet: async (keys) => read(await db.batchGet(keys)),
    async *query(range) {
      for await (const page of db.query(range)) {
        counts.pages++
        yield read(page)
      }
    },
    transact: (writes) => {
      counts.calls++
      counts.transactions++
      counts.itemsWritten += writes.length
      return db.transact(writes)
    },
    pause: (attempt) => db.pause(attempt),
    take: () => {
      const taken = counts
      counts = zero()
      return taken
    },
  }
}

function zero(): Counts {
  return { calls: 0, reads: 0, pages: 0, transactions: 0, itemsRead: 0, itemsWritten: 0 }
}
