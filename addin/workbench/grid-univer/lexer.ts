import { LexerTreeBuilder } from '../vendor/univer.ts'

/** What Univer's lexer keeps between characters, of which its types say nothing. */
interface LexerState {
  _resetTemp: () => void
  _squareBracketState: number
  _tableBracketState: boolean
}

/**
 * Has Univer's lexer begin every formula outside brackets. It keeps count of open square brackets from one formula to the
 * next: one that a person is still typing, such as =SUM(评分[, would have every later formula read as the inside of a bracket.
 */
export function beginFormulasOutsideBrackets(): void {
  const lexer = LexerTreeBuilder.prototype as unknown as LexerState // the members are private in its types
  const reset = lexer._resetTemp
  lexer._resetTemp = function (this: LexerState) {
    reset.call(this)
    this._squareBracketState = 0
    this._tableBracketState = false
  }
}
