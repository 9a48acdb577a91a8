import fc from 'fast-check'
import type { Item } from '#functions/store/database.ts'

/** Where to flip: which byte of the item, counted round and round, and which bit of it. */
export const anyFlip = fc.record({ at: fc.nat(), bit: fc.nat(6) })

/** The item with one bit of one byte of what it holds changed, besides where it lies; undefined where that makes no item. */
export function flipped(item: Item, { at, bit }: { at: number; bit: number }): Item | undefined {
  const { pk, sk, ...content } = item
  const bytes = Buffer.from(JSON.stringify(content, binaryAsText))
  const place = at % bytes.length
  bytes[place] = (bytes[place] ?? 0) ^ (1 << bit)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const read = JSON.parse(text, textAsBinary) as object // an object's braces come first and last
    const isSame = JSON.stringify(read, binaryAsText) === JSON.stringify(content, binaryAsText)
    return isSame || Array.isArray(read) ? undefined : { ...read, pk, sk }
  } catch {
    return undefined
  }
}

/** JSON.stringify meets bytes before their own toJSON only as the holder's member. */
function binaryAsText(this: unknown, name: string, value: unknown): unknown {
  const raw = (this as Record<string, unknown>)[name] // JSON.stringify's holder
  return raw instanceof Uint8Array ? { bytes: Buffer.from(raw).toString('latin1') } : value
}

function textAsBinary(_name: string, value: unknown): unknown {
  const isBytes = typeof value === 'object' && value !== null && 'bytes' in value && typeof value.bytes === 'string'
  return isBytes ? Uint8Array.from(Buffer.from(String(value.bytes), 'latin1')) : value
}
