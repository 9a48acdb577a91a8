import type { Json } from '../canonical-json.ts'

/** A value that is not what it was, by its place in the result, such as `results.A05.total.exact`. */
export interface Difference {
  readonly place: string
  /** What was recorded; null where there was nothing. */
  readonly recorded: Json
  readonly now: Json
}

/** Every value in which two results differ; members of lists are matched by the id they carry, else by position. */
export function differencesOf(recorded: Json | undefined, now: Json | undefined, place = ''): Difference[] {
  if (isList(recorded) && isList(now)) return ofMembers(byName(recorded), byName(now), place)
  if (isRecord(recorded) && isRecord(now)) return ofMembers(recorded, now, place)
  return recorded === now ? [] : [{ place, recorded: recorded ?? null, now: now ?? null }]
}

type JsonRecord = Readonly<Record<string, Json | undefined>>

function ofMembers(recorded: JsonRecord, now: JsonRecord, place: string): Difference[] {
  const names = [...new Set([...Object.keys(recorded), ...Object.keys(now)])]
  return names.flatMap((name) => differencesOf(recorded[name], now[name], place === '' ? name : `${place}.${name}`))
}

function byName(list: readonly Json[]): JsonRecord {
  return Object.fromEntries(list.map((member, position) => [idOf(member) ?? String(position), member]))
}

function idOf(member: Json): string | undefined {
  if (!isRecord(member)) return undefined
  const id = member.subjectId ?? member.group
  return typeof id === 'string' ? id : undefined
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

function isRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
