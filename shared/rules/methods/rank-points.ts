import { compare, ZERO, type Exact } from '../../numbers/index.ts'
import { mean } from './mean.ts'

/** 名次计分: the points of a place in the table, the last one beyond its end; a tie shares the place or the mean of its places (domain B5). */
export function rankPoints(
  x: Exact,
  values: readonly Exact[],
  table: readonly Exact[],
  ties: 'place' | 'mean',
  better: 'more' | 'less' = 'more',
): Exact {
  const ahead = values.filter((one) => compare(one, x) * (better === 'more' ? 1 : -1) > 0).length
  const level = values.filter((one) => compare(one, x) === 0).length
  const pointsAt = (place: number) => table[Math.min(place, table.length - 1)] ?? ZERO
  if (ties === 'place' || level < 2) return pointsAt(ahead)
  return mean(Array.from({ length: level }, (_, index) => pointsAt(ahead + index)))
}
