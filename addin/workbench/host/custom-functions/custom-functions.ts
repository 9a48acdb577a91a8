import type { CellValue, FunctionCall, Grid, Place } from '../../grid.ts'
import { quoteSheet, toA1 } from '../address.ts'
import { HostObject } from '../wire/host-object.ts'
import type { Json } from '../wire/messages.ts'
import { asked, readResults } from './answer.ts'
import { prepareArguments } from './arguments.ts'
import { createCalls } from './calls.ts'
import { cancellationEntry, invocationEntry, type CallEntry } from './entries.ts'
import { gridFunction, type FunctionMetadata, type FunctionsFile } from './metadata.ts'

/** Counts of what went between the spreadsheet and the functions. */
export interface Traffic {
  invocations: number
  messages: number
  results: number
  cancellations: number
}

/** The functions of an add-in, answered in its own frame. */
export interface CustomFunctions {
  /** What the client library reports results to. */
  readonly object: HostObject
  readonly traffic: Readonly<Traffic>
  /** The number of calls that have not been answered. */
  readonly pending: () => number
  /** The sentence that explains the error in a cell, or ''. */
  readonly messageAt: (place: Place) => string
  /** Forgets every answer and asks for all again. */
  readonly recalculateAll: () => void
  /** The pane was loaded anew: what it was asked is asked again once its functions are ready. */
  readonly restart: () => void
}

/** What the functions of an add-in need. */
export interface CustomFunctionsSettings {
  readonly grid: Grid
  readonly file: FunctionsFile
  readonly namespace: string
  readonly send: (entries: readonly CallEntry[]) => void
}

/**
 * Runs an add-in's functions as Excel does: the cells of one calculation are asked in one message, show #BUSY! meanwhile,
 * and are calculated again when answers arrive; a call that a cell no longer makes is cancelled.
 */
export function createCustomFunctions({ grid, file, namespace, send }: CustomFunctionsSettings): CustomFunctions {
  const traffic: Traffic = { invocations: 0, messages: 0, results: 0, cancellations: 0 }
  const passErrors = file.allowErrorForDataTypeAny ?? false
  const calls = createCalls(({ invocation }) => {
    traffic.cancellations++
    queue(cancellationEntry(invocation))
  })
  let next = 1
  let outgoing: CallEntry[] = []
  let ready = false
  let leaving: ReturnType<typeof setTimeout> | undefined
  let answered: Place[] = []

  function queue(entry: CallEntry): void {
    outgoing.push(entry)
    leaving ??= setTimeout(flush, longestCalculation)
  }

  function flush(): void {
    clearTimeout(leaving)
    leaving = undefined
    if (!ready || outgoing.length === 0) return
    const entries = outgoing
    outgoing = []
    traffic.messages++
    send(entries)
  }

  function evaluate(metadata: FunctionMetadata, call: FunctionCall): CellValue | readonly (readonly CellValue[])[] {
    const prepared = prepareArguments(metadata, call, passErrors)
    if ('error' in prepared) return prepared.error
    const key = `${metadata.id} ${prepared.key}`
    const before = calls.find(call.cell, key)
    if (before) return before.value
    const answer = asked(next++, call.cell, metadata.options?.stream !== true)
    calls.keep(key, answer)
    traffic.invocations++
    queue(
      invocationEntry({
        metadata,
        call,
        invocation: answer.invocation,
        values: prepared.values,
        passErrors,
        address: addressOf,
      }),
    )
    return answer.value
  }

  function addressOf({ sheet, row, column }: Place): string {
    const name = grid.sheets().find(({ id }) => id === sheet)?.name ?? sheet
    return `${quoteSheet(name)}!${toA1({ row, column, rows: 1, columns: 1 })}`
  }

  function take(results: Json): void {
    const read = readResults(results)
    traffic.results += read.length
    if (answered.length === 0) setTimeout(show, 0)
    answered.push(...calls.answer(read))
  }

  function show(): void {
    const places = answered
    answered = []
    if (places.length > 0) grid.refresh(places)
  }

  function recalculateAll(): void {
    calls.dropAll()
    grid.recalculate()
  }

  grid.onChanged(({ sheet, rect }) => calls.dropIn(sheet, rect))
  grid.onCalculated(() => {
    calls.endPass()
    flush()
  })
  grid.defineFunctions(
    file.functions.map((metadata) => gridFunction(metadata, namespace, (call) => evaluate(metadata, call))),
  )

  return {
    object: new HostObject({
      type: 'CustomFunctions',
      methods: { _GetEnabledFeatures: () => enabledFeatures },
      deeds: {
        SetInvocationArrayResults: ([results]) => take(results instanceof HostObject ? null : (results ?? null)),
        _SetOsfControlContainerReadyForCustomFunctions: () => {
          ready = true
          queueMicrotask(flush)
        },
      },
    }),
    traffic,
    pending: calls.pending,
    messageAt: calls.messageAt,
    recalculateAll,
    restart: () => {
      ready = false
      recalculateAll()
      outgoing = []
    },
  }
}

/** Calls leave when a calculation ends, or after this long (ms). */
const longestCalculation = 1000

/** What the library may do: send large results in slices, report results every 200 ms, never wait over 2 s. */
const enabledFeatures = [1, 2, 4]
