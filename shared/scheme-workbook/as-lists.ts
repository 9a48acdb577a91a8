import type * as z from 'zod'
import type { Json } from '../scheme/document.ts'
import { scoreSchemas } from '../scheme/schema.ts'
import { isRecord } from './same-json.ts'

/** The parts with one word where their way of scoring wants a list of words: a list of that one. */
export function asLists(parts: Json | undefined): Json | undefined {
  if (!Array.isArray(parts)) return parts
  return parts.map((part) =>
    isRecord(part) && isRecord(part['score']) ? { ...part, score: listed(part['score']) } : part,
  )
}

function listed(score: Readonly<Record<string, Json>>): Json {
  const by = score['by']
  const schema = typeof by === 'string' && Object.hasOwn(scoreSchemas, by) ? schemasByName.get(by) : undefined
  if (!schema) return { ...score }
  return Object.fromEntries(
    Object.entries(score).map(([key, value]) => {
      const wantsList = schema.shape[key]?.safeParse([value]).success === true
      return [key, typeof value === 'string' && wantsList ? [value] : value]
    }),
  )
}

const schemasByName = new Map<string, z.ZodObject<Record<string, z.ZodType>>>(Object.entries(scoreSchemas))
