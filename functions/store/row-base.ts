import { canonicalJson } from '#shared/canonical-json.ts'
import type { Database, Item } from './database.ts'
import { keys } from './keys.ts'
import type { StoredRow } from './rows.ts'
import { sha256 } from './sha256.ts'
import { writeAhead } from './write-ahead.ts'

/** About how many bytes of rows go into one chunk: small enough to look up one row, large enough to read them all. */
const CHUNK_BYTES = 60_000

/** The manifest of rows written together: readers see exactly the base that the table's head names. */
export interface RowBase {
  readonly baseId: string
  readonly count: number
  /** The first row id of each chunk, in order. */
  readonly firsts: readonly string[]
}

/** Writes rows ahead in chunks, in order of their ids, and gives the manifest that will make them visible. */
export async function writeBase(
  db: Database,
  tenant: string,
  cycleId: string,
  table: string,
  rows: readonly StoredRow[],
): Promise<RowBase> {
  const chunks = chunked([...rows].sort((a, b) => (a.rowId < b.rowId ? -1 : 1)))
  const texts = chunks.map((chunk) => `[${chunk.map(({ text }) => text).join(',')}]`)
  const baseId = sha256(texts.map(sha256).join())
  const items = texts.map((text, position) => {
    const item = { ...keys.rowChunk(tenant, cycleId, table, baseId, position), rows: text }
    return { item, bytes: Buffer.byteLength(text) }
  })
  await writeAhead(db, items)
  return { baseId, count: rows.length, firsts: chunks.map(([first]) => first?.rowId ?? '') }
}

/** The rows a chunk holds. */
export function rowsOfChunk(item: Item): readonly StoredRow[] {
  return JSON.parse(String(item.rows)) as StoredRow[] // as writeBase wrote it
}

/** The positions of the chunks in which the rows lie, if they lie in the base at all. */
export function chunksFor({ firsts }: RowBase, rowIds: readonly string[]): readonly number[] {
  const positions = rowIds.map((rowId) => firsts.findLastIndex((first) => first <= rowId))
  return [...new Set(positions)].filter((position) => position >= 0)
}

interface Sized {
  readonly rowId: string
  readonly text: string
}

function chunked(rows: readonly StoredRow[]): Sized[][] {
  const chunks: Sized[][] = []
  let room = 0
  for (const row of rows) {
    const text = canonicalJson(row)
    const bytes = Buffer.byteLength(text)
    if (bytes > room) {
      chunks.push([])
      room = CHUNK_BYTES
    }
    chunks.at(-1)?.push({ rowId: row.rowId, text })
    room -= bytes
  }
  return chunks
}
