import { ApiError, notEmulated } from './api-error.ts'
import { text } from './given.ts'
import { HostObject, nothing } from './host-object.ts'
import { actionTypes, type Action, type Batch, type BatchError, type BatchReply, type Json } from './messages.ts'
import { callMethod, resolverFor, type Origins, type Resolver } from './object-paths.ts'
import { inProgram, introduce, queryResult } from './query.ts'

/** What a processor of batches works on. */
export interface BatchSettings {
  readonly root: HostObject
  readonly newObject: (name: string) => HostObject
  /** Resolves when what was written has been calculated. */
  readonly settled: () => Promise<void>
  /** Told of every member that was asked for and is not emulated. */
  readonly onNotEmulated: (member: string) => void
}

/** Runs batches one after another, as Excel does; a batch stops at its first failing action. */
export function createBatches(settings: BatchSettings): (batch: Batch) => Promise<BatchReply> {
  const references = new Map<string, HostObject>()
  const origins: Origins = {
    root: settings.root,
    newObject: settings.newObject,
    reference: (id) => references.get(id),
  }
  let last: Promise<unknown> = Promise.resolve()
  let nextReference = 1

  function keep(object: HostObject): void {
    if (object === nothing || object.referenceId !== undefined) return
    object.referenceId = `reference-${nextReference++}`
    references.set(object.referenceId, object)
  }

  async function run(batch: Batch): Promise<BatchReply> {
    const resolver = resolverFor(batch.ObjectPaths, origins)
    const results: { ActionId: number; Value: Json }[] = []
    const traces: number[] = []
    for (const [index, action] of batch.Actions.entries()) {
      try {
        if (action.ActionType === actionTypes.trace) traces.push(action.Id)
        if (isQuery(action)) await settings.settled()
        const value = perform(action, resolver)
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value })
      } catch (error) {
        return { Results: results, TraceIds: traces, Error: report(error, index) }
      }
    }
    return { Results: results, TraceIds: traces }
  }

  function perform(action: Action, resolver: Resolver): Json | undefined {
    if (action.ActionType === actionTypes.trace) return null
    if (action.ActionType === actionTypes.ensureProcess) return undefined
    const object = resolver.object(action.ObjectPathId)
    if (action.ActionType === actionTypes.instantiate) return introduce(object)
    if (isQuery(action)) return queryResult(object, action.QueryInfo ?? {})
    if (action.ActionType === actionTypes.method) return invoke(object, action, resolver)
    if (action.ActionType !== actionTypes.setProperty) throw notEmulated(`action ${action.ActionType}`)
    set(object, action, resolver)
    return undefined
  }

  function invoke(object: HostObject, action: Action, resolver: Resolver): Json | undefined {
    const given = resolver.given(action.ArgumentInfo)
    if (action.Name === '_KeepReference') {
      keep(object)
      return undefined
    }
    if (action.Name === '_RemoveReference') {
      references.delete(text(given[0], '_RemoveReference'))
      return undefined
    }
    if (object === nothing) throw nullObject(action.Name ?? '')
    const outcome = callMethod(object, action.Name ?? '', given)
    return outcome instanceof HostObject ? introduce(outcome) : (outcome ?? null)
  }

  function report(error: unknown, index: number): BatchError {
    const known = error instanceof ApiError ? error : new ApiError('GeneralException', String(error), '', 500)
    if (known.code === 'ApiNotFound') settings.onNotEmulated(known.location)
    if (known !== error) console.error(error)
    const { code, message, location, status } = known
    return { Code: code, Message: message, Location: location, ActionIndex: index, HttpStatusCode: status }
  }

  return (batch) => {
    const reply = last.then(() => run(batch))
    last = reply
    return reply
  }
}

function isQuery(action: Action): boolean {
  return action.ActionType === actionTypes.query || action.ActionType === actionTypes.queryAsJson
}

function set(object: HostObject, action: Action, resolver: Resolver): void {
  const name = action.Name ?? ''
  if (object === nothing) throw nullObject(name)
  const property = object.members.properties?.[name]
  if (!property?.set) throw notEmulated(`${object.members.type}.${inProgram(name)} (to set)`)
  const [value = null] = resolver.given(action.ArgumentInfo)
  if (value instanceof HostObject) throw notEmulated(`${object.members.type}.${inProgram(name)} (to an object)`)
  property.set(value)
}

function nullObject(name: string): ApiError {
  return new ApiError('InvalidObjectPath', `'${inProgram(name)}' was asked of a null object.`, inProgram(name), 400)
}
