import type { CellValue } from '../grid.ts'
import { isCellError } from '../host/cell-error.ts'
import type { Matrix } from './evaluate.ts'

type BuiltIn = (given: readonly (() => Matrix)[]) => Matrix

/** The few functions of Excel's own that the in-memory grid knows; any other is #NAME?. */
export const builtIns: Readonly<Record<string, BuiltIn>> = {
  SUM: (given) => overNumbers(given, (numbers) => numbers.reduce((sum, each) => sum + each, 0)),
  MAX: (given) =>
    overNumbers(given, (numbers) => numbers.reduce((most, each) => Math.max(most, each), numbers[0] ?? 0)),
  MIN: (given) =>
    overNumbers(given, (numbers) => numbers.reduce((least, each) => Math.min(least, each), numbers[0] ?? 0)),
  COUNT: (given) => one(flat(given).filter((value) => typeof value === 'number').length),
  COUNTA: (given) => one(flat(given).filter((value) => value !== '').length),
  ROWS: ([given]) => one(given?.().length ?? '#VALUE!'),
  ISERROR: ([given]) => one(isCellError(first(given))),
  ISNA: ([given]) => one(first(given) === '#N/A'),
  ROUND: ([given, places]) => {
    const [value, digits] = [first(given), first(places)]
    if (isCellError(value)) return one(value)
    if (typeof value !== 'number' || typeof digits !== 'number') return one('#VALUE!')
    return one(Number(`${Math.sign(value) * Math.round(Number(`${Math.abs(value)}e${digits}`))}e${-digits}`))
  },
  IF: ([condition, yes, no]) => {
    const value = first(condition)
    if (isCellError(value)) return one(value)
    const holds = value === true || (typeof value === 'number' && value !== 0)
    return (holds ? yes : no)?.() ?? one(holds)
  },
  IFERROR: ([given, instead]) => {
    const result = given?.() ?? one('')
    return isCellError(result[0]?.[0] ?? '') ? (instead?.() ?? one('')) : result
  },
}

function one(value: CellValue): Matrix {
  return [[value]]
}

function first(given: (() => Matrix) | undefined): CellValue {
  return given?.()[0]?.[0] ?? ''
}

function flat(given: readonly (() => Matrix)[]): CellValue[] {
  return given.flatMap((each) => each().flat())
}

function overNumbers(given: readonly (() => Matrix)[], reduce: (numbers: readonly number[]) => number): Matrix {
  const values = flat(given)
  const error = values.find(isCellError)
  return one(error ?? reduce(values.filter((value) => typeof value === 'number')))
}
