import type { Area } from '../model.ts'

/** The area from one corner to the other, rows and columns counted from nought. */
export function area(fromRow: number, fromColumn: number, toRow: number, toColumn: number): Area {
  return { from: { row: fromRow, column: fromColumn }, to: { row: toRow, column: toColumn } }
}
