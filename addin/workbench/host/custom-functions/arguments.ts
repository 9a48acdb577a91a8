import type { CellValue, FunctionCall } from '../../grid.ts'
import { isCellError } from '../cell-error.ts'
import type { Json } from '../wire/messages.ts'
import type { FunctionMetadata, ParameterMetadata } from './metadata.ts'

type Matrix = readonly (readonly CellValue[])[]

/** What is sent to a function and a key of its content, or the error shown at once because an argument cannot be used. */
export type Prepared = { readonly values: readonly Json[]; readonly key: string } | { readonly error: string }

/** One argument as it is sent, with a short key that equal arguments share. */
interface Ready {
  readonly value: Json
  readonly key: string
}

/** Prepares the arguments of a call as Excel does: by type, single cells apart from ranges, errors not passed on. */
export function prepareArguments(metadata: FunctionMetadata, call: FunctionCall, passErrors: boolean): Prepared {
  try {
    const parameters = metadata.parameters ?? []
    if (call.arguments.length > parameters.length && parameters.at(-1)?.repeating !== true) return { error: '#VALUE!' }
    const ready = parameters.map((parameter, index) => argument(parameter, index, call, passErrors))
    return { values: ready.map(({ value }) => value), key: ready.map(({ key }) => key).join() }
  } catch (error) {
    if (error instanceof Refused) return { error: error.shown }
    throw error
  }
}

class Refused extends Error {
  readonly shown: string

  constructor(shown: string) {
    super(shown)
    this.shown = shown
  }
}

function argument(parameter: ParameterMetadata, index: number, call: FunctionCall, passErrors: boolean): Ready {
  if (parameter.repeating === true) {
    const all = call.arguments.slice(index).map((given) => (given ? one(parameter, given, passErrors) : leftOut))
    return { value: all.map(({ value }) => value), key: `(${all.map(({ key }) => key).join()})` }
  }
  const given = call.arguments[index]
  if (given) return one(parameter, given, passErrors)
  if (parameter.optional !== true) throw new Refused('#VALUE!')
  return leftOut
}

const leftOut: Ready = { value: null, key: '-' }

/** Matrices that many calls are given are prepared once. */
const prepared = new WeakMap<Matrix, Map<string, Ready>>()

function one(parameter: ParameterMetadata, given: Matrix, passErrors: boolean): Ready {
  const { type = 'any', dimensionality } = parameter
  const mayBeError = passErrors && type === 'any'
  if (dimensionality === 'matrix') return matrix(given, type, mayBeError)
  const [first] = given
  if (given.length !== 1 || first?.length !== 1) throw new Refused('#VALUE!')
  const value = cell(first[0] ?? '', type, mayBeError)
  return { value, key: JSON.stringify(value) }
}

function matrix(given: Matrix, type: string, mayBeError: boolean): Ready {
  const known = prepared.get(given) ?? new Map<string, Ready>()
  prepared.set(given, known)
  const kind = `${type} ${mayBeError}`
  const before = known.get(kind)
  if (before) return before
  const value = given.map((row) => row.map((each) => cell(each, type, mayBeError)))
  const ready = { value, key: numberOf(JSON.stringify(value)) }
  known.set(kind, ready)
  return ready
}

const numbers = new Map<string, string>()
let nextNumber = 1

/** A short name of a content; the same content has the same. */
function numberOf(content: string): string {
  const number = numbers.get(content) ?? `#${nextNumber++}`
  if (numbers.size > mostContents) numbers.clear()
  numbers.set(content, number)
  return number
}

/** Contents that are remembered; a forgotten one is taken for new, and its calls are made again. */
const mostContents = 20_000

function cell(value: CellValue, type: string, mayBeError: boolean): Json {
  if (isCellError(value)) {
    if (mayBeError && value !== '#BUSY!') return { type: 'CustomFunctionError', code: value }
    throw new Refused(value)
  }
  if (type === 'number') return asNumber(value)
  if (type === 'string') return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
  if (type === 'boolean') return asTruth(value)
  return value
}

function asNumber(value: CellValue): number {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value === '') return 0
  const number = Number(value)
  if (value.trim() === '' || Number.isNaN(number)) throw new Refused('#VALUE!')
  return number
}

function asTruth(value: CellValue): boolean {
  if (typeof value === 'boolean') return value
  if (typeof value === 'number') return value !== 0
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true'
  if (value === '') return false
  throw new Refused('#VALUE!')
}
