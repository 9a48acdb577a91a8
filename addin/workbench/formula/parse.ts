import type { CellValue } from '../grid.ts'
import { parseA1, type Reference } from '../host/address.ts'
import { tokens, type Token } from './tokens.ts'

/** Which rows of a table a structured reference means. */
export type TablePart = 'data' | 'all' | 'headers'

/** A formula, or a part of one. */
export type Node =
  | { readonly kind: 'value'; readonly value: CellValue }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'table'; readonly table: string; readonly part: TablePart; readonly columns: readonly string[] }
  | { readonly kind: 'spill'; readonly anchor: Node }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly (Node | undefined)[] }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Node }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node }

/** Reads a formula; undefined where it is not understood. */
export function parseFormula(formula: string): Node | undefined {
  const pieces = tokens(formula)
  if (!pieces) return undefined
  const reader = { pieces, at: 0 }
  const node = binary(reader, 0)
  return reader.at === pieces.length ? node : undefined
}

interface Reader {
  readonly pieces: readonly Token[]
  at: number
}

const levels = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']]

function binary(reader: Reader, level: number): Node | undefined {
  const operators = levels[level]
  if (!operators) return unary(reader)
  let left = binary(reader, level + 1)
  while (left) {
    const token = reader.pieces[reader.at]
    if (token?.kind !== 'operator' || !operators.includes(token.text)) return left
    reader.at++
    const right = binary(reader, level + 1)
    left = right && { kind: 'binary', operator: token.text, left, right }
  }
  return undefined
}

function unary(reader: Reader): Node | undefined {
  const token = reader.pieces[reader.at]
  if (token?.kind === 'operator' && (token.text === '-' || token.text === '+')) {
    reader.at++
    const operand = unary(reader)
    return operand && { kind: 'unary', operator: token.text, operand }
  }
  let node = primary(reader)
  while (node && reader.pieces[reader.at]?.kind === 'operator') {
    const text = reader.pieces[reader.at]?.text
    if (text === '%') node = { kind: 'unary', operator: '%', operand: node }
    else if (text === '#') node = { kind: 'spill', anchor: node }
    else break
    reader.at++
  }
  return node
}

function primary(reader: Reader): Node | undefined {
  const token = reader.pieces[reader.at++]
  switch (token?.kind) {
    case 'number':
      return { kind: 'value', value: Number(token.text) }
    case 'text':
      return { kind: 'value', value: token.text.slice(1, -1).replaceAll('""', '"') }
    case 'error':
      return { kind: 'value', value: token.text }
    case 'reference': {
      const reference = parseA1(token.text)
      return reference && { kind: 'reference', reference }
    }
    case 'structured':
      return structured(token.text)
    case 'call':
      return call(reader, token.text.slice(0, -1))
    case 'word':
      return word(token.text)
    case 'mark':
      return token.text === '(' ? inParentheses(reader) : undefined
    case 'operator':
    case undefined:
      return undefined
  }
}

function word(text: string): Node {
  return /^(true|false)$/i.test(text)
    ? { kind: 'value', value: text.toLowerCase() === 'true' }
    : { kind: 'name', name: text }
}

function inParentheses(reader: Reader): Node | undefined {
  const node = binary(reader, 0)
  return take(reader, ')') ? node : undefined
}

function call(reader: Reader, name: string): Node | undefined {
  const given: (Node | undefined)[] = []
  if (take(reader, ')')) return { kind: 'call', name, arguments: given }
  for (;;) {
    const empty = [',', ')'].includes(reader.pieces[reader.at]?.text ?? '')
    const argument = empty ? undefined : binary(reader, 0)
    if (!empty && !argument) return undefined
    given.push(argument)
    if (take(reader, ')')) return { kind: 'call', name, arguments: given }
    if (!take(reader, ',')) return undefined
  }
}

function take(reader: Reader, mark: string): boolean {
  const token = reader.pieces[reader.at]
  if (token?.kind !== 'mark' || token.text !== mark) return false
  reader.at++
  return true
}

function structured(text: string): Node {
  const open = text.indexOf('[')
  const inside = text.slice(open + 1, -1)
  const items = inside.startsWith('[') ? [...inside.matchAll(/\[([^[\]]*)\]/g)].map(([, item = '']) => item) : [inside]
  const part: TablePart =
    items.includes('#All') || items.includes('#全部') ? 'all' : headers(items) ? 'headers' : 'data'
  const columns = items.filter((item) => item !== '' && !item.startsWith('#'))
  return { kind: 'table', table: text.slice(0, open), part, columns }
}

function headers(items: readonly string[]): boolean {
  return items.includes('#Headers') || items.includes('#标题')
}
