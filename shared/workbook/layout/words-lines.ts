import type { Cell } from '../../tables/index.ts'
import { textWidth } from './text-width.ts'

/** Small print holds so many times the characters that a column's width counts. */
const SMALLER = 1.15

/** How many lines words in small print take in a column. */
export function linesOf(words: Cell | undefined, width: number): number {
  return Math.ceil(textWidth(String(words ?? '')) / (width * SMALLER))
}
