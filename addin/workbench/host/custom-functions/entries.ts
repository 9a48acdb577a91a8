import type { FunctionCall, Place } from '../../grid.ts'
import type { Json } from '../wire/messages.ts'
import type { FunctionMetadata } from './metadata.ts'

const flags = { cancelable: 1, stream: 2, errors: 4 } as const
const kinds = { category: 1, invoke: 1000, cancel: 1001 } as const

/** One entry of a message about calls, as the client library takes it. */
export interface CallEntry {
  readonly messageCategory: number
  readonly messageType: number
  readonly targetId: string
  readonly message: Json
  readonly id: number
}

/** What is sent to have a function called. */
export interface Invocation {
  readonly metadata: FunctionMetadata
  readonly call: FunctionCall
  readonly invocation: number
  readonly values: readonly Json[]
  /** Whether errors in cells are passed on. */
  readonly passErrors: boolean
  readonly address: (place: Place) => string
}

/** The entry that has a function called. */
export function invocationEntry({ metadata, call, invocation, values, passErrors, address }: Invocation): CallEntry {
  const { cancelable, stream, requiresAddress, requiresParameterAddresses } = metadata.options ?? {}
  const bits = (cancelable ? flags.cancelable : 0) | (stream ? flags.stream : 0) | (passErrors ? flags.errors : 0)
  const own = requiresAddress ? address(call.cell) : null
  const parameters = requiresParameterAddresses ? call.addresses().map((each) => each ?? null) : null
  return entry(kinds.invoke, [invocation, metadata.id, values, own, bits, parameters], invocation)
}

/** The entry that cancels a call. */
export function cancellationEntry(invocation: number): CallEntry {
  return entry(kinds.cancel, { invocationId: invocation }, invocation)
}

function entry(messageType: number, message: Json, id: number): CallEntry {
  return { messageCategory: kinds.category, messageType, targetId: '', message, id }
}
