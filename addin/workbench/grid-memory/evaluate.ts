import type { Area, CellValue, GridFunction, Place } from '../grid.ts'
import type { Node } from '../formula/parse.ts'
import { quoteSheet, toA1 } from '../host/address.ts'
import { isCellError } from '../host/cell-error.ts'
import { builtIns } from './built-ins.ts'

/** Values in rows and columns; one value is a matrix of one. */
export type Matrix = readonly (readonly CellValue[])[]

/** What a formula can see of the workbook around it. */
export interface Surroundings {
  readonly cell: Place
  /** The cells that a part of a formula stands for; undefined where it stands for none. */
  readonly area: (node: Node) => Area | undefined
  readonly read: (area: Area) => Matrix
  readonly name: (name: string) => Node | undefined
  readonly function: (name: string) => GridFunction | undefined
  readonly sheetName: (id: string) => string
}

/** The result of a formula. */
export function evaluate(node: Node, around: Surroundings): Matrix {
  switch (node.kind) {
    case 'value':
      return [[node.value]]
    case 'reference':
    case 'table':
    case 'spill': {
      const area = around.area(node)
      return area ? around.read(area) : [['#REF!']]
    }
    case 'name': {
      const meant = around.name(node.name)
      return meant ? evaluate(meant, around) : [['#NAME?']]
    }
    case 'unary':
      return each(evaluate(node.operand, around), (value) => unary(node.operator, value))
    case 'binary':
      return pairwise(evaluate(node.left, around), evaluate(node.right, around), node.operator)
    case 'call':
      return call(node, around)
  }
}

function call(node: Node & { kind: 'call' }, around: Surroundings): Matrix {
  const own = around.function(node.name.toUpperCase())
  if (own) {
    const given = node.arguments.map((argument) => argument && evaluate(argument, around))
    const addresses = () => node.arguments.map((argument) => argument && addressOf(around, argument))
    const result = own.evaluate({ cell: around.cell, arguments: given, addresses })
    return typeof result === 'object' ? result : [[result]]
  }
  const builtIn = builtIns[node.name.toUpperCase()]
  if (!builtIn) return [['#NAME?']]
  return builtIn(node.arguments.map((argument) => () => (argument ? evaluate(argument, around) : [['']])))
}

function addressOf({ area, sheetName }: Surroundings, node: Node): string | undefined {
  const meant = area(node)
  return meant && `${quoteSheet(sheetName(meant.sheet))}!${toA1(meant.rect)}`
}

function each(matrix: Matrix, change: (value: CellValue) => CellValue): Matrix {
  return matrix.map((row) => row.map((value) => (isCellError(value) ? value : change(value))))
}

function unary(operator: string, value: CellValue): CellValue {
  const number = numberOf(value)
  if (number === undefined) return '#VALUE!'
  if (operator === '%') return number / 100
  return operator === '-' ? -number : number
}

function pairwise(left: Matrix, right: Matrix, operator: string): Matrix {
  const rows = Math.max(left.length, right.length)
  const columns = Math.max(left[0]?.length ?? 0, right[0]?.length ?? 0)
  const pick = (matrix: Matrix, r: number, c: number) =>
    matrix[matrix.length === 1 ? 0 : r]?.[matrix[0]?.length === 1 ? 0 : c]
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) =>
      binary(operator, pick(left, r, c) ?? '#N/A', pick(right, r, c) ?? '#N/A'),
    ),
  )
}

function binary(operator: string, left: CellValue, right: CellValue): CellValue {
  if (isCellError(left)) return left
  if (isCellError(right)) return right
  if (operator === '&') return textOf(left) + textOf(right)
  if (operator in comparisons) return comparisons[operator]?.(compare(left, right)) ?? '#VALUE!'
  const [a, b] = [numberOf(left), numberOf(right)]
  if (a === undefined || b === undefined) return '#VALUE!'
  if (operator === '/' && b === 0) return '#DIV/0!'
  return arithmetic[operator]?.(a, b) ?? '#VALUE!'
}

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
}

const arithmetic: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
}

function compare(left: CellValue, right: CellValue): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  const [a, b] = [textOf(left).toLowerCase(), textOf(right).toLowerCase()]
  return a === b ? 0 : a < b ? -1 : 1
}

function textOf(value: CellValue): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
}

function numberOf(value: CellValue): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value === '') return 0
  const number = Number(value)
  return Number.isNaN(number) ? undefined : number
}
