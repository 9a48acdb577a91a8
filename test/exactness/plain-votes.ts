import fc from 'fast-check'
import type { Cell } from '#shared/tables/index.ts'
import { cents, mean, type Fraction } from './fraction.ts'
import { perhaps } from './plain-parts.ts'

/** What a class said: single ballots (own ones marked), or one ready score. */
export interface Said {
  readonly votes: readonly { readonly score: number | null | '弃权'; readonly own: boolean }[]
  readonly ready: number | null
}
const score = fc.integer({ min: 5500, max: 10000 })
/** Ballots and perhaps a ready score of one class. */
export const said = (gaps: boolean): fc.Arbitrary<Said> =>
  fc.record({
    votes: fc.array(
      fc.record({
        score: fc.oneof({ arbitrary: perhaps(score, gaps), weight: 12 }, fc.constant('弃权' as const)),
        own: fc.nat(9).map((one) => one === 0),
      }),
      { maxLength: 5 },
    ),
    ready: gaps ? fc.option(score) : score,
  })

/** Cents as a cell. */
export const cellOf = (points: number | null | '弃权'): Cell => (typeof points === 'number' ? points / 100 : points)

/** The mean of a class; `null` where a ballot is unreadable, nothing where nobody voted. A ready score goes before ballots. */
export function meanOf(
  { votes, ready }: Said,
  { trimmed, own }: { readonly trimmed: boolean; readonly own: boolean },
): Fraction | null | undefined {
  if (ready !== null) return cents(ready)
  const cast = votes.filter((one) => (own || !one.own) && one.score !== '弃权').map((one) => one.score)
  if (cast.includes(null)) return null
  const values = cast.flatMap((one) => (typeof one === 'number' ? [one] : [])).sort((a, b) => a - b)
  const kept = trimmed && values.length >= 3 ? values.slice(1, -1) : values
  return kept.length === 0 ? undefined : mean(kept.map(cents))
}
