import { cmp, type Fraction } from './fraction.ts'

/** What ranking compares: the score, then what settles ties (a larger value is better); and the place in the roster. */
export interface Standing {
  readonly score: Fraction
  readonly chain: readonly Fraction[]
}

/** Negative when a is better; nought when nothing that counts tells them apart. */
export function better(a: Standing, b: Standing): number {
  const byScore = cmp(b.score, a.score)
  if (byScore !== 0) return byScore
  for (const [index, value] of a.chain.entries()) {
    const other = b.chain[index]
    const difference = other === undefined ? 0 : cmp(other, value)
    if (difference !== 0) return difference
  }
  return 0
}

/** 1, 2, 2, 4 or 1, 2, 2, 3. */
export function rankOf(score: Fraction, all: readonly Fraction[], numbers: string): number {
  const ahead = all.filter((other) => cmp(other, score) > 0).map(({ n, d }) => `${n}/${d}`)
  return 1 + (numbers === 'dense' ? new Set(ahead).size : ahead.length)
}

/** 1, 2, 3, 4: those who are level stand in the order of the roster. */
export function placeOf(index: number, standings: readonly Standing[]): number {
  const own = standings[index]
  if (!own) return 0
  const ahead = standings.filter((other, at) => {
    const difference = better(other, own)
    return difference < 0 || (difference === 0 && at < index)
  })
  return 1 + ahead.length
}

/**
 * Who gets which line when lines are handed out from the best down: those alike stand on as many places as they are;
 * nobody gets anything where the places differ, unless the reading says so.
 */
export function byPlaces(
  standings: readonly Standing[],
  lines: readonly string[],
  otherwise: string,
): (string | null)[] {
  return standings.map((one) => {
    const ahead = standings.filter((other) => better(other, one) < 0).length
    const level = standings.filter((other) => better(other, one) === 0).length
    const mine = lines.slice(ahead, ahead + level)
    const [best = null] = mine
    const worst = mine.at(-1) ?? null
    if (best === worst) return best
    return otherwise === 'share-better' ? best : otherwise === 'share-worse' ? worst : null
  })
}

/** So many times each line, in turn. */
export function lines(...counts: readonly (readonly [string, number])[]): string[] {
  return counts.flatMap(([line, count]) => Array.from({ length: Math.max(0, count) }, () => line))
}
