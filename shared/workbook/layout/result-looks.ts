import type { StyleName } from '../model.ts'
import type { ResultColumn } from './result-columns.ts'

/** The style of each kind of result on the screen. */
export const STYLE_OF_LOOK: Readonly<Record<ResultColumn['look'], StyleName>> = {
  points: 'result-points',
  centred: 'result',
  words: 'result-words',
}

/** The style of each kind of result on paper. */
export const PRINT_STYLE_OF_LOOK: Readonly<Record<ResultColumn['look'], StyleName>> = {
  points: 'print-points',
  centred: 'print-centred',
  words: 'print-words',
}
