import type { Place } from '../findings.ts'
import type { Json } from '../scheme/document.ts'
import { asLists } from './as-lists.ts'
import { isRecord, sameJson } from './same-json.ts'
import type { Path } from './term-at.ts'

/** What a cell could not be entered for: something else stands there, or a number of a list is left out. */
export type TreeProblem = 'filled-twice' | 'gap'

/** A document being put together from cells, with the cell of each of its places. */
export interface ContentTree {
  /** Enters a value; what stands there already must say the same. */
  readonly set: (path: Path, value: Json, place: Place) => TreeProblem | undefined
  readonly content: () => Readonly<Record<string, Json>>
  /** The cell of a place, or of the first thing in it, or of the nearest around it; with what of the path that leaves. */
  readonly nearest: (path: Path) => { readonly place: Place; readonly left: Path } | undefined
  /** Says that a place, and what is in it, stands in a cell, without entering anything. */
  readonly mark: (path: Path, place: Place) => void
}

/** A document with nothing in it. */
export function contentTree(): ContentTree {
  const root: Record<string, Json> = {}
  const places = new Map<string, Place>()
  return {
    set(path, value, place) {
      const problem = enter(root, path, value)
      if (!problem) places.set(JSON.stringify(path), place)
      return problem
    },
    content() {
      const parts = asLists(root['parts'])
      return parts === undefined ? root : { ...root, parts }
    },
    nearest(path) {
      const inside = `${JSON.stringify(path).slice(0, -1)},`
      const within = [...places].find(([key]) => key.startsWith(inside))
      if (within && !places.has(JSON.stringify(path))) return { place: within[1], left: [] }
      for (let length = path.length; length > 0; length--) {
        const place = places.get(JSON.stringify(path.slice(0, length)))
        if (place) return { place, left: path.slice(length) }
      }
      return undefined
    },
    mark(path, place) {
      const key = JSON.stringify(path)
      if (!places.has(key)) places.set(key, place)
    },
  }
}

function enter(root: Record<string, Json>, path: Path, value: Json): TreeProblem | undefined {
  let node: Json = root
  for (const [index, segment] of path.entries()) {
    const last = index === path.length - 1
    const inner: Json = last ? structuredClone(value) : typeof path[index + 1] === 'number' ? [] : {}
    const held = childOf(node, segment)
    if (held === 'none') return 'filled-twice'
    if (held === 'gap') return 'gap'
    if (held.value === undefined || (!last && isEmpty(held.value))) {
      put(node, segment, inner)
      node = inner
      continue
    }
    if (last) return together(root, path, held.value, value)
    node = held.value
  }
  return undefined
}

/** What stands there must say the same; of a record, each of its terms. */
function together(root: Record<string, Json>, path: Path, held: Json, value: Json): TreeProblem | undefined {
  if (sameJson(held, value) || isEmpty(value)) return undefined
  if (!isRecord(held) || !isRecord(value)) return 'filled-twice'
  for (const [key, item] of Object.entries(value)) {
    const problem = enter(root, [...path, key], item)
    if (problem) return problem
  }
  return undefined
}

function childOf(node: Json, segment: string | number): { readonly value: Json | undefined } | 'none' | 'gap' {
  if (Array.isArray(node)) {
    if (typeof segment !== 'number') return 'none'
    return segment > node.length ? 'gap' : { value: node[segment] }
  }
  if (!isRecord(node) || typeof segment !== 'string') return 'none'
  return { value: Object.hasOwn(node, segment) ? node[segment] : undefined }
}

function put(node: Json, segment: string | number, value: Json): void {
  if (Array.isArray(node) && typeof segment === 'number') node[segment] = value
  else if (isRecord(node))
    Object.defineProperty(node, segment, { value, enumerable: true, configurable: true, writable: true })
}

function isEmpty(value: Json): boolean {
  return (Array.isArray(value) && value.length === 0) || (isRecord(value) && Object.keys(value).length === 0)
}
