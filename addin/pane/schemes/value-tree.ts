import type { Json } from '#shared/scheme/document.ts'
import { LABELS } from '#shared/scheme-workbook/labels.ts'

/** A value that has named entries. */
export type Tree = Readonly<Record<string, Json>>

/** What stands under such a name rests on the parameter itself: it is taken over, never asked for. */
const KEPT = 'basis'

/** Whether a value has named entries. */
export function isTree(value: Json | undefined): value is Tree & Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether the names of entries are the office's own (its grades, its indicators), so that others can be added. */
export function takesNames(shape: Tree): boolean {
  return Object.keys(shape).some((key) => !(key in LABELS))
}

/** The entries that are asked for. */
export function askedIn(shape: Tree): readonly string[] {
  return Object.keys(shape).filter((key) => key !== KEPT)
}

/** A value of the shape of an example with nothing in it yet. */
export function blankOf(shape: Json): Json {
  if (Array.isArray(shape)) return isTree(shape[0]) ? [blankOf(shape[0])] : []
  if (!isTree(shape)) return ''
  return Object.fromEntries(Object.entries(shape).map(([key, one]) => [key, key === KEPT ? one : blankOf(one)]))
}

/** What was entered, without what was left blank; numbers where the example has numbers. Undefined where all is blank. */
export function entered(value: Json, shape: Json | undefined): Json | undefined {
  if (typeof value === 'string') return typed(value, shape)
  if (Array.isArray(value)) {
    const of = Array.isArray(shape) ? shape[0] : undefined
    const items = value.flatMap((one) => entered(one, of) ?? [])
    return items.length > 0 ? items : undefined
  }
  if (!isTree(value)) return value
  const shapes = isTree(shape) ? shape : {}
  const [first] = Object.values(shapes)
  const kept = Object.entries(value).flatMap(([key, one]): [string, Json][] => {
    if (key === KEPT) return [[key, one]]
    const of = shapes[key] ?? first
    // a list that may be empty, such as the units of a group, is still a list
    const found = entered(one, of) ?? (Array.isArray(one) && !isTree(one[0]) ? [] : undefined)
    return found === undefined ? [] : [[key, found]]
  })
  const isBlank = kept.every(([key, one]) => key === KEPT || (Array.isArray(one) && one.length === 0))
  return isBlank ? undefined : Object.fromEntries(kept)
}

function typed(text: string, shape: Json | undefined): Json | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  return typeof shape === 'number' && /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed
}

/** Names that stand in one field, apart. */
export function namesIn(text: string): string[] {
  return text
    .split(/[、，,;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** What an entry is called. */
export function labelOf(key: string): string {
  return LABELS[key] ?? key
}
