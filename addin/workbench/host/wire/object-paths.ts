import { ApiError, notEmulated } from './api-error.ts'
import { HostObject, nothing, type Outcome } from './host-object.ts'
import { pathTypes, type ArgumentInfo, type Batch, type ObjectPath } from './messages.ts'
import { inProgram } from './query.ts'

/** Where objects come from that are not reached from others. */
export interface Origins {
  readonly root: HostObject
  readonly newObject: (name: string) => HostObject
  readonly reference: (id: string) => HostObject | undefined
}

/** The objects that one batch names, each resolved once. */
export interface Resolver {
  readonly object: (id: number) => HostObject
  readonly given: (info: ArgumentInfo | undefined) => readonly Outcome[]
}

/** A resolver for the paths of one batch. */
export function resolverFor(paths: Batch['ObjectPaths'], origins: Origins): Resolver {
  const resolved = new Map<number, HostObject>()

  function object(id: number): HostObject {
    const before = resolved.get(id)
    if (before) return before
    const path = paths[String(id)]
    if (!path) throw unresolved(String(id))
    const found = follow(path)
    resolved.set(id, found)
    return found
  }

  function follow(path: ObjectPath): HostObject {
    if (path.ObjectPathType === pathTypes.root) return origins.root
    if (path.ObjectPathType === pathTypes.newObject) return origins.newObject(path.Name)
    if (path.ObjectPathType === pathTypes.nothing) return nothing
    if (path.ObjectPathType === pathTypes.reference) return origins.reference(path.Name) ?? gone(path.Name)
    const parent = path.ParentObjectPathId ? object(path.ParentObjectPathId) : origins.root
    return parent === nothing ? nothing : step(parent, path)
  }

  function step(parent: HostObject, path: ObjectPath): HostObject {
    const member = `${parent.members.type}.${inProgram(path.Name)}`
    if (path.ObjectPathType === pathTypes.property) {
      const child = parent.members.children?.[path.Name]
      if (!child) throw notEmulated(member)
      return child()
    }
    const name = path.ObjectPathType === pathTypes.indexer ? 'GetItem' : path.Name
    const result = callMethod(parent, name, given(path.ArgumentInfo))
    if (!(result instanceof HostObject)) throw unresolved(member)
    return result
  }

  function given(info: ArgumentInfo | undefined): readonly Outcome[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const id = info?.ReferencedObjectPathIds?.[index]
      return typeof id === 'number' && id > 0 ? object(id) : value
    })
  }

  return { object, given }
}

/** Calls a method of an object; a method it does not have fails as ApiNotFound. */
export function callMethod(target: HostObject, name: string, given: readonly Outcome[]): Outcome {
  const method = target.members.methods?.[name]
  if (method) return method(given)
  const deed = target.members.deeds?.[name]
  if (deed) {
    deed(given)
    return null
  }
  const event = /^_(Register|Unregister)(.+)$/.exec(name)
  if (event && target.members.events) {
    target.members.events(event[2] ?? '', event[1] === 'Register')
    return null
  }
  throw notEmulated(`${target.members.type}.${inProgram(name)}()`)
}

function unresolved(name: string): ApiError {
  return new ApiError('InvalidObjectPath', `The object path '${name}' can't be resolved.`, name, 400)
}

function gone(name: string): never {
  throw new ApiError('InvalidReference', 'This reference is not valid for the current operation.', name, 400)
}
