import type { CellValue } from '../grid.ts'

/** Whether a cell's value is an error, #BUSY! included. */
export function isCellError(value: CellValue): value is string {
  return typeof value === 'string' && /^#(N\/A|VALUE!|REF!|NAME\?|NUM!|NULL!|DIV\/0!|SPILL!|CALC!|BUSY!)$/.test(value)
}

/** What a cell shows while its function has not answered. */
export const busy = '#BUSY!'
