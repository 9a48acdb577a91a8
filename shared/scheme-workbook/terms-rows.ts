import type { Json } from '../scheme/document.ts'
import type { Cell } from '../tables/index.ts'
import { BASIS_COLUMNS } from './sheet-specs.ts'
import { isRecord } from './same-json.ts'
import type { Path } from './term-at.ts'
import { writeValue } from './write-value.ts'

/** One term as a row: where it stands, counted from its section or entry, what it says, and what it rests on. */
export interface TermRow {
  readonly path: Path
  readonly value: Cell
  readonly basis: readonly Cell[]
}

const NO_BASIS: readonly Cell[] = BASIS_COLUMNS.map(() => null)

/**
 * A piece of the document as rows, so few as its cells can hold it; `base` is where it stands in the document. The terms
 * of a section are a row each, so that each has its list of words; what stands in a list is one row where it fits.
 */
export function termRows(node: Json, base: Path, path: Path = [], together = false): TermRow[] {
  const one = together || typeof path.at(-1) === 'number' || !isRecord(node) || isChoice(node)
  const place = [...base, ...path]
  const { basis, ...terms } = isRecord(node) ? node : {}
  const cells = basisCells(basis)
  const plain = path.length > 0 && one ? writeValue(cells ? terms : node, place) : undefined
  if (plain !== undefined) return [{ path, value: plain, basis: cells ?? NO_BASIS }]
  if (Array.isArray(node)) return node.flatMap((item, index) => termRows(item, base, [...path, index], together))
  if (!isRecord(node)) throw new Error(`a term of ${path.join('.')} cannot be written`)
  return [
    ...(cells ? [{ path, value: null, basis: cells }] : []),
    ...Object.entries(cells ? terms : node).flatMap(([key, item]) => termRows(item, base, [...path, key], together)),
  ]
}

/** Whether a record stands for what a reading or parameter gives, or has nothing in it. */
function isChoice(node: Readonly<Record<string, Json>>): boolean {
  const keys = Object.keys(node)
  return keys.length === 0 || ['choose', 'reading', 'parameter', 'join'].some((key) => keys.includes(key))
}

/** A basis in its columns, where it is one that fits them. */
export function basisCells(basis: Json | undefined): readonly Cell[] | undefined {
  if (!isRecord(basis)) return undefined
  const cells = BASIS_COLUMNS.map(({ path }): Cell => {
    const item = basis[path.at(-1) ?? '']
    return item === undefined ? null : (writeValue(item, path) ?? null)
  })
  const written = cells.filter((cell) => cell !== null).length
  return written > 0 && written === Object.keys(basis).length ? cells : undefined
}
