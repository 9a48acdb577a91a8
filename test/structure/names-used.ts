import ts from 'typescript'
import { textOf } from './files.ts'

/** A name or a chain of names a source uses as a value, e.g. `Office.context.ui`, with its line. */
export interface Use {
  readonly text: string
  readonly line: number
}

/**
 * Every name a source reads as a value but does not declare, dotted chains whole; comments, strings, types and
 * property names do not count.
 */
export function namesUsed(file: string): Use[] {
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true)
  const uses: Use[] = []
  const declared = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return
    if (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node))
      declared.add(node.name.getText(source))
    if (ts.isPropertyAccessExpression(node) || (ts.isIdentifier(node) && isValue(node))) {
      uses.push({ text: node.getText(source).replace(/\s+/g, ''), line: lineOf(node) })
    }
    if (ts.isNewExpression(node)) {
      uses.push({ text: `new ${node.expression.getText(source)}(${node.arguments?.length ?? 0})`, line: lineOf(node) })
    }
    ts.forEachChild(node, visit)
  }
  const lineOf = (node: ts.Node): number => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
  visit(source)
  return uses.filter(({ text }) => !declared.has(text.split('.')[0] ?? ''))
}

function isValue(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node
  return !ts.isImportSpecifier(parent) && !ts.isJsxAttribute(parent) && !ts.isMethodDeclaration(parent)
}
