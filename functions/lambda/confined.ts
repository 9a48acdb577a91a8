import type { Reach } from '#functions/areas.ts'
import type { Database } from '#functions/store/index.ts'

type Key = Parameters<Database['get']>[0]
type Write = Parameters<Database['transact']>[0][number]

/** The same database, refusing what the area's role would be refused: so a role too narrow shows in every test. */
export function confined(db: Database, reach: Reach): Database {
  const patterns = reach.partitions.map(patternOf)
  const check = (partitions: readonly string[]) => {
    const outside = partitions.find((pk) => !patterns.some((pattern) => pattern.test(pk)))
    if (outside !== undefined) throw new Error(`the area may not touch ${outside}`)
  }
  return {
    get: async (key) => {
      check([key.pk])
      return db.get(key)
    },
    batchGet: async (keys) => {
      check(keys.map(({ pk }) => pk))
      return db.batchGet(keys)
    },
    async *query(range) {
      check([range.pk])
      yield* db.query(range)
    },
    transact: async (writes) => {
      if (!reach.writes) throw new Error('the area may not write')
      check(writes.map((write) => keyOf(write).pk))
      return db.transact(writes)
    },
    pause: (attempt) => db.pause(attempt),
  }
}

function patternOf(partition: string): RegExp {
  const literal = partition.split('*').map((text) => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'))
  return new RegExp(`^${literal.join('.*')}$`, 's')
}

function keyOf(write: Write): Key {
  if ('put' in write) return write.put
  return 'add' in write ? write.add : write.check
}
