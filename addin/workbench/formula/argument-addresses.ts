import { quoteSheet, toA1 } from '../host/address.ts'
import { parseFormula, type Node } from './parse.ts'

/** The addresses of a call's arguments that are plain references; undefined for the rest, or where a formula calls twice. */
export function argumentAddresses(formula: string, functionName: string, sheetName: string): (string | undefined)[] {
  const root = parseFormula(formula)
  const calls = root ? callsOf(root, functionName.toUpperCase()) : []
  const [only] = calls
  if (only === undefined || calls.length > 1) return []
  return only.arguments.map((given) => addressOf(given, sheetName))
}

function callsOf(node: Node, name: string): (Node & { kind: 'call' })[] {
  switch (node.kind) {
    case 'call': {
      const inner = node.arguments.flatMap((given) => (given ? callsOf(given, name) : []))
      return node.name.toUpperCase() === name ? [node, ...inner] : inner
    }
    case 'unary':
      return callsOf(node.operand, name)
    case 'binary':
      return [...callsOf(node.left, name), ...callsOf(node.right, name)]
    case 'value':
    case 'reference':
    case 'name':
    case 'table':
    case 'spill':
      return []
  }
}

function addressOf(node: Node | undefined, sheetName: string): string | undefined {
  if (node?.kind !== 'reference') return undefined
  const { sheet, rect } = node.reference
  return `${quoteSheet(sheet ?? sheetName)}!${toA1(rect)}`
}
