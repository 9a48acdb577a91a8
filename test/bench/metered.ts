import type { Database } from '#functions/store/index.ts'

/** What DynamoDB would charge: request units by the sizes of items, as its price list counts them. */
export interface Meter {
  calls: number
  /** Read request units: 4 kB an item read consistently, a query's page as a whole. */
  reads: number
  /** Write request units: 1 kB an item, twice in a transaction. */
  writes: number
  readBytes: number
  writtenBytes: number
}

/** The same database with a meter; `take` gives what was used since it was last asked. */
export function metered(db: Database): Database & { take(): Meter } {
  let meter = zero()
  const read = (sizes: readonly number[], asOne: boolean) => {
    const bytes = sizes.reduce((sum, size) => sum + size, 0)
    meter.calls++
    meter.readBytes += bytes
    meter.reads += asOne ? units(bytes, 4096) : sizes.reduce((sum, size) => sum + units(size, 4096), 0)
  }
  return {
    get: async (key) => {
      const item = await db.get(key)
      read([item ? sizeOf(item) : 0], false)
      return item
    },
    batchGet: async (keys) => {
      const items = await db.batchGet(keys)
      read(items.map(sizeOf), false)
      return items
    },
    async *query(range) {
      for await (const page of db.query(range)) {
        read(page.map(sizeOf), true)
        yield page
      }
    },
    transact: (asked) => {
      meter.calls++
      for (const write of asked) {
        const size = 'put' in write ? sizeOf(write.put) : 0
        meter.writtenBytes += size
        meter.writes += 2 * units(size, 1024)
      }
      return db.transact(asked)
    },
    pause: (attempt) => db.pause(attempt),
    take: () => {
      const taken = meter
      meter = zero()
      return taken
    },
  }
}

/** The size of an item as DynamoDB counts it: names and values in UTF-8, numbers by their digits, 3 for a list or map. */
export function sizeOf(item: object): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueSize(value), 0)
}

function valueSize(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value)
  if (typeof value === 'number') return Math.ceil(String(value).length / 2) + 1
  if (value instanceof Uint8Array) return value.length
  if (Array.isArray(value)) return 3 + value.reduce((sum: number, one) => sum + 1 + valueSize(one), 0)
  if (typeof value === 'object' && value !== null) return 3 + Object.keys(value).length + sizeOf(value)
  return 1
}

function units(bytes: number, unit: number): number {
  return Math.max(1, Math.ceil(bytes / unit))
}

function zero(): Meter {
  return { calls: 0, reads: 0, writes: 0, readBytes: 0, writtenBytes: 0 }
}
