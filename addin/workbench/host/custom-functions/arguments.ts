import type { CellValue, FunctionCall } from '../../grid.ts'
import { isCellError } from '../cell-error.ts'
import type { Json } from '../wire/messages.ts'
import type { FunctionMetadata, ParameterMetadata } from './metadata.ts'

type Matrix = readonly (readonly CellValue[])[]

/** What is sent to a function, as JSON, or the error its cell shows at once because an argument cannot be used. */
export type Prepared = { readonly values: string } | { readonly error: string }

/** Prepares the arguments of a call as Excel does: by type, single cells apart from ranges, errors not passed on. */
export function prepareArguments(metadata: FunctionMetadata, call: FunctionCall, passErrors: boolean): Prepared {
  try {
    const parameters = metadata.parameters ?? []
    if (call.arguments.length > parameters.length && parameters.at(-1)?.repeating !== true) return { error: '#VALUE!' }
    return { values: list(parameters.map((parameter, index) => argument(parameter, index, call, passErrors))) }
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

function argument(parameter: ParameterMetadata, index: number, call: FunctionCall, passErrors: boolean): string {
  if (parameter.repeating === true) {
    return list(call.arguments.slice(index).map((given) => (given ? one(parameter, given, passErrors) : 'null')))
  }
  const given = call.arguments[index]
  if (given) return one(parameter, given, passErrors)
  if (parameter.optional !== true) throw new Refused('#VALUE!')
  return 'null'
}

/** Matrices that many calls are given are written once. */
const written = new WeakMap<Matrix, Map<string, string>>()

function one(parameter: ParameterMetadata, given: Matrix, passErrors: boolean): string {
  const { type = 'any', dimensionality } = parameter
  const mayBeError = passErrors && type === 'any'
  if (dimensionality === 'matrix') return matrix(given, type, mayBeError)
  const [first] = given
  if (given.length !== 1 || first?.length !== 1) throw new Refused('#VALUE!')
  return JSON.stringify(cell(first[0] ?? '', type, mayBeError))
}

function matrix(given: Matrix, type: string, mayBeError: boolean): string {
  const texts = written.get(given) ?? new Map<string, string>()
  written.set(given, texts)
  const key = `${type} ${mayBeError}`
  const text = texts.get(key) ?? JSON.stringify(given.map((row) => row.map((value) => cell(value, type, mayBeError))))
  texts.set(key, text)
  return text
}

function list(items: readonly string[]): string {
  return `[${items.join(',')}]`
}

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
