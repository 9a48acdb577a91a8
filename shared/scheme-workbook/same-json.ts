import { canonicalJson } from '../canonical-json.ts'
import type { Json } from '../scheme/document.ts'

/** Whether two pieces of JSON say the same, whatever the order of their keys. */
export function sameJson(a: Json, b: Json): boolean {
  return canonicalJson(a) === canonicalJson(b)
}

/** Whether a piece of JSON has keys. */
export function isRecord(value: Json | undefined): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
