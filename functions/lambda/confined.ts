import type { Reach } from '#functions/areas.ts'
import { placeOf, type Database } from '#functions/store/index.ts'

/** The same database, refusing what the area's role would be refused: so a role too narrow shows in every test. */
export function confined(db: Database, { reads, writes, adds = [] }: Reach): Database {
  const mayRead = checkOf(reads, 'read')
  const mayWrite = checkOf(writes, 'write')
  const mayAdd = checkOf([...writes, ...adds], 'write')
  return {
    get: async (key) => {
      mayRead([key.pk])
      return db.get(key)
    },
    batchGet: async (keys) => {
      mayRead(keys.map(({ pk }) => pk))
      return db.batchGet(keys)
    },
    async *query(range) {
      mayRead([range.pk])
      yield* db.query(range)
    },
    transact: async (asked) => {
      for (const write of asked) ('add' in write ? mayAdd : mayWrite)([placeOf(write).pk])
      return db.transact(asked)
    },
    pause: (attempt) => db.pause(attempt),
  }
}

function checkOf(partitions: readonly string[], verb: 'read' | 'write'): (touched: readonly string[]) => void {
  const patterns = partitions.map(patternOf)
  return (touched) => {
    const outside = touched.find((pk) => !patterns.some((pattern) => pattern.test(pk)))
    if (outside !== undefined) throw new Error(`the area may not ${verb} ${outside}`)
  }
}

function patternOf(partition: string): RegExp {
  const literal = partition.split('*').map((text) => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'))
  return new RegExp(`^${literal.join('.*')}$`, 's')
}
