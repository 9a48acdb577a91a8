import { notEmulated } from './api-error.ts'
import { nothing, type HostObject, type Members } from './host-object.ts'
import type { Json, Query } from './messages.ts'

interface Wanted {
  all: boolean
  readonly properties: Set<string>
  readonly children: Map<string, Wanted>
}

/** What a load brings of an object: the properties asked for, or all of them. */
export function queryResult(object: HostObject, query: Query): Json {
  return object === nothing ? null : read(object, wantedBy(query), query)
}

/** What the client is told of an object when it is made known. */
export function introduce(object: HostObject): Json {
  if (object === nothing) return null
  return {
    ...object.members.identity,
    ...(object.referenceId === undefined ? {} : { _ReferenceId: object.referenceId }),
  }
}

function wantedBy(query: Query): Wanted {
  const root = none()
  root.all = (query.Select ?? []).length === 0 && (query.Expand ?? []).length === 0
  for (const path of query.Select ?? []) {
    const steps = path.split('/').map(onWire)
    const last = steps.pop() ?? ''
    const target = steps.reduce(child, root)
    if (last === '*') target.all = true
    else target.properties.add(last)
  }
  for (const path of query.Expand ?? []) path.split('/').map(onWire).reduce(child, root).all = true
  return root
}

function read(object: HostObject, wanted: Wanted, page: Query = {}): Json {
  const { members } = object
  if (members.items)
    return { ...asRecord(introduce(object)), _Items: readItems(members, wanted, page), ...own(object, wanted) }
  return { ...asRecord(introduce(object)), ...own(object, wanted) }
}

function readItems(members: Members, wanted: Wanted, page: Query): Json {
  const own = Object.keys(members.properties ?? {})
  const named = wanted.children.get('Items')
  const item: Wanted = named ?? {
    ...wanted,
    properties: new Set([...wanted.properties].filter((p) => !own.includes(p))),
  }
  const first = page.Skip ?? 0
  const items = members.items?.() ?? []
  const every = item.all || (item.properties.size === 0 && item.children.size === 0)
  const asked = every ? { ...item, all: true } : item
  return items.slice(first, page.Top === undefined ? undefined : first + page.Top).map((each) => read(each, asked))
}

function own(object: HostObject, wanted: Wanted): Record<string, Json> {
  const { type, properties = {}, children = {}, items } = object.members
  const result: Record<string, Json> = {}
  for (const name of wanted.all ? Object.keys(properties) : wanted.properties) {
    const property = properties[name]
    const navigated = children[name]
    if (property) result[name] = property.get()
    else if (navigated) result[name] = read(navigated(), { ...none(), all: true })
    else if (!items) throw notEmulated(`${type}.${inProgram(name)}`)
  }
  if (items) return result
  for (const [name, inner] of wanted.children) {
    const navigated = children[name]
    if (!navigated) throw notEmulated(`${type}.${inProgram(name)}`)
    result[name] = read(navigated(), inner)
  }
  return result
}

function none(): Wanted {
  return { all: false, properties: new Set(), children: new Map() }
}

function child(parent: Wanted, name: string): Wanted {
  const known = parent.children.get(name) ?? none()
  parent.children.set(name, known)
  return known
}

function onWire(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1)
}

/** A member's name as programs write it. */
export function inProgram(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

function asRecord(value: Json): Record<string, Json> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value))
}
