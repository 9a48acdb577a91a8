/** The kinds of piece a formula is made of. */
export type TokenKind = 'number' | 'text' | 'error' | 'structured' | 'reference' | 'call' | 'word' | 'operator' | 'mark'

/** One piece of a formula. */
export interface Token {
  readonly kind: TokenKind
  readonly text: string
}

const sheet = String.raw`(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)`
const cell = String.raw`\$?[A-Za-z]{1,3}\$?\d+`
const column = String.raw`\$?[A-Za-z]{1,3}`

const kinds: readonly (readonly [TokenKind, RegExp])[] = [
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy],
  ['text', /"(?:[^"]|"")*"/uy],
  ['error', /#(?:N\/A|VALUE!|REF!|NAME\?|NUM!|NULL!|DIV\/0!|SPILL!|CALC!)/uy],
  ['structured', /[\p{L}_][\p{L}\p{N}_.]*\[(?:[^[\]]|\[[^[\]]*\])*\]/uy],
  [
    'reference',
    new RegExp(`${sheet}?(?:${cell}(?::${cell})?(?![\\p{L}\\p{N}_.(])|${column}:${column}(?![\\p{L}\\p{N}_.(]))`, 'uy'),
  ],
  ['call', /[\p{L}_][\p{L}\p{N}_.]*\(/uy],
  ['word', /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy],
  ['operator', /<>|<=|>=|[-+*/^&=<>%#]/uy],
  ['mark', /[(),]/uy],
]

/** Splits a formula into its pieces; undefined where something in it is not understood. */
export function tokens(formula: string): Token[] | undefined {
  const found: Token[] = []
  let at = formula.startsWith('=') ? 1 : 0
  while (at < formula.length) {
    if (/\s/.test(formula.charAt(at))) {
      at++
      continue
    }
    const token = tokenAt(formula, at)
    if (!token) return undefined
    found.push(token)
    at += token.text.length
  }
  return found
}

function tokenAt(formula: string, at: number): Token | undefined {
  for (const [kind, pattern] of kinds) {
    pattern.lastIndex = at
    const match = pattern.exec(formula)
    if (match) return { kind, text: match[0] }
  }
  return undefined
}
