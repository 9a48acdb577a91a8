import type { Reach } from '#functions/areas.ts'
import type { Database } from '#functions/store/index.ts'

type Key = Parameters<Database['get']>[0]
type Write = Parameters<Database['transact']>[0][number]

/** The same database, refusing what the area's role would be refused: so a role too narrow shows in every test. */
export function confined(db: Database, { reads, writes }: Reach): Database {
  const mayRead = checkOf(reads, 'read')
  const mayWrite = checkOf(writes, 'write')
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
      mayWrite(asked.map((write) => keyOf(write).pk))
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

function keyOf(write: Write): Key {
  if ('put' in write) return write.put
  return 'add' in write ? write.add : write.check
}
