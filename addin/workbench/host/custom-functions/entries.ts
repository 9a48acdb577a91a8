import type { FunctionCall, Place } from '../../grid.ts'
import type { FunctionMetadata } from './metadata.ts'

const flags = { cancelable: 1, stream: 2, errors: 4 } as const
const kinds = { category: 1, invoke: 1000, cancel: 1001 } as const

/** What is sent to have a function called. */
export interface Invocation {
  readonly metadata: FunctionMetadata
  readonly call: FunctionCall
  readonly invocation: number
  /** The arguments, as JSON. */
  readonly values: string
  /** Whether errors in cells are passed on. */
  readonly passErrors: boolean
  readonly address: (place: Place) => string
}

/** The entry of a message that has a function called, as JSON. */
export function invocationEntry({ metadata, call, invocation, values, passErrors, address }: Invocation): string {
  const { cancelable, stream, requiresAddress, requiresParameterAddresses } = metadata.options ?? {}
  const bits = (cancelable ? flags.cancelable : 0) | (stream ? flags.stream : 0) | (passErrors ? flags.errors : 0)
  const own = requiresAddress ? address(call.cell) : null
  const parameters = requiresParameterAddresses ? call.addresses().map((each) => each ?? null) : null
  const rest = `${JSON.stringify(own)},${bits},${JSON.stringify(parameters)}`
  const content = `[${invocation},${JSON.stringify(metadata.id)},${values},${rest}]`
  return `[${kinds.category},${kinds.invoke},"",${content},${invocation}]`
}

/** The entry of a message that cancels a call, as JSON. */
export function cancellationEntry(invocation: number): string {
  return JSON.stringify([kinds.category, kinds.cancel, '', { invocationId: invocation }, invocation])
}
