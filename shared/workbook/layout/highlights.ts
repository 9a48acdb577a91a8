import type { Column } from '../../tables/index.ts'
import { addressOf, columnLetters } from '../address.ts'
import type { Area, Highlight } from '../model.ts'
import { wordsInPlaceOfPoints } from './points-words.ts'

/** Cells that show at once what the check would say: text where a number belongs, more than the maximum, a score still missing. */
export function highlightsOf(columns: readonly Column[], body: Area): Highlight[] {
  const row = body.from.row
  const index = (key: string): number => columns.findIndex((column) => column.key === key)
  const subject = index('subject')
  return columns.flatMap((column, at): Highlight[] => {
    if (column.kind !== 'points' && column.kind !== 'number' && column.kind !== 'whole') return []
    const area = { from: { row, column: at }, to: { row: body.to.row, column: at } }
    const cell = addressOf(row, at)
    const words = wordsInPlaceOfPoints(columns).map((word) => `${cell}<>"${word}"`)
    const text = `AND(LEN(${cell})>0,NOT(ISNUMBER(${cell})),${words.join(',')})`
    const made: Highlight[] = [{ area, formula: text, look: 'wrong' }]
    const most = index('maxPoints')
    if (column.key === 'score' && most >= 0) {
      made.push({
        area,
        formula: `AND(ISNUMBER(${cell}),ISNUMBER(${addressOf(row, most)}),${cell}>${addressOf(row, most)})`,
        look: 'wrong',
      })
    }
    if (column.kind === 'points' && column.key !== 'verified' && subject >= 0) {
      const missing = `AND($${columnLetters(subject)}${row + 1}<>"",LEN(${cell})=0)`
      const counted = index('count')
      const uncounted = counted < 0 ? missing : `AND(${missing},LEN(${addressOf(row, counted)})=0)`
      made.push({ area, formula: uncounted, look: 'missing' })
    }
    return made
  })
}
