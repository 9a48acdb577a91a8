import type { CellValue, Place } from '../../grid.ts'
import { busy } from '../cell-error.ts'
import type { Json } from '../wire/messages.ts'

/** What a cell's call has come to: still asked, or answered with a value and, for errors, their messages. */
export interface Answer {
  readonly invocation: number
  readonly place: Place
  readonly stops: boolean
  pending: boolean
  value: CellValue | readonly (readonly CellValue[])[]
  messages: Messages
}

/** The sentences that explain errors, by row and column of a result. */
export type Messages = readonly (readonly string[])[]

/** A call that has just been asked. */
export function asked(invocation: number, place: Place, stops: boolean): Answer {
  return { invocation, place, stops, pending: true, value: busy, messages: [] }
}

/** One result as the client library sends it. */
export interface Result {
  readonly invocation: number
  readonly value: CellValue | readonly (readonly CellValue[])[]
  readonly messages: Messages
}

const codes: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
}

/** Reads the results of one message: lists of invocation, success, value or message, and error code. */
export function readResults(given: Json): Result[] {
  return list(given).map((each) => {
    const [invocation, succeeded, value = null, code] = list(each)
    if (succeeded === true) return { invocation: Number(invocation), ...read(value) }
    const error = codes[Number(code)] ?? '#VALUE!'
    return { invocation: Number(invocation), value: error, messages: [[typeof value === 'string' ? value : '']] }
  })
}

function read(value: Json): Pick<Result, 'value' | 'messages'> {
  if (!isList(value)) return { value: cell(value), messages: [[messageOf(value)]] }
  const rows = value.map((row) => (isList(row) ? row : [row]))
  return { value: rows.map((row) => row.map(cell)), messages: rows.map((row) => row.map(messageOf)) }
}

function cell(value: Json): CellValue {
  if (value === null) return ''
  if (typeof value === 'string') return value.length > 32_767 ? '#VALUE!' : value
  if (typeof value !== 'object') return value
  if (isList(value)) return '#VALUE!'
  const record = Object.fromEntries(Object.entries(value))
  const basic = record['basicValue'] ?? record['code'] ?? record['value']
  return typeof basic === 'string' || typeof basic === 'number' || typeof basic === 'boolean' ? basic : '#VALUE!'
}

function messageOf(value: Json): string {
  if (value === null || typeof value !== 'object' || isList(value)) return ''
  const message = Object.entries(value).find(([name]) => name === 'message' || name === 'errorMessage')?.[1]
  return typeof message === 'string' ? message : ''
}

function list(value: Json): readonly Json[] {
  return isList(value) ? value : []
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}
