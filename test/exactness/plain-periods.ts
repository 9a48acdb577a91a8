import fc from 'fast-check'
import { cents, div, f, mul, NOUGHT, total, type Fraction } from './fraction.ts'
import { perhaps, type PlainPart } from './plain-parts.ts'

/** Cents out of whole points; `null` is missing. */
export type Score = readonly [number | null | '不适用', number]

/** A score out of 10, 40 or 100; rarely one that does not apply. */
export const score = (gaps: boolean): fc.Arbitrary<Score> =>
  fc
    .tuple(fc.constantFrom(10, 40, 100), fc.integer({ min: 6000, max: 10000 }), fc.nat(25))
    .chain(([most, share, rare]) =>
      perhaps(fc.constant(rare === 0 ? ('不适用' as const) : Math.floor((most * share) / 100)), gaps).map((points) => [
        points,
        most,
      ]),
    )

/** The rows of one period. */
export const period = (gaps: boolean) => fc.array(score(gaps), { minLength: gaps ? 0 : 1, maxLength: 2 })

/** What a period without rows, or with nothing that applies, comes to. */
export interface PeriodTerms {
  readonly notFiled: string | undefined
  readonly notHeld?: string
  readonly asNought: boolean
  /** what an indicator that does not apply counts for, where others of the period do. */
  readonly instead?: string | undefined
  /** What each period weighs; all the same when absent. */
  readonly weights?: readonly number[] | undefined
}

/** What one period comes to as a share of what was possible; nothing where it was not held, `null` where something is missing. */
function heldShare(rows: readonly Score[], asNought: boolean, instead?: string): Fraction | undefined | null {
  const there = rows.filter(([points]) => typeof points === 'number' || (points === null && asNought))
  if (there.length === 0) return rows.some(([points]) => points === null) ? null : undefined
  const elsewhere = instead === 'full' || instead === 'zero' ? rows.filter(([points]) => points === '不适用') : []
  const earned = total(there.map(([points]) => cents(typeof points === 'number' ? points : 0)))
  const given = total(instead === 'full' ? elsewhere.map(([, most]) => f(most)) : [])
  return div(total([earned, given]), total([...there, ...elsewhere].map(([, most]) => f(most))))
}

/** The mean of the periods that were held, out of so many points. */
export function overPeriods(
  periods: readonly (readonly Score[])[],
  most: number,
  { notFiled, notHeld, asNought, instead, weights }: PeriodTerms,
): PlainPart {
  const shares: { readonly share: Fraction; readonly weight: number }[] = []
  let lacks = false
  for (const [index, rows] of periods.entries()) {
    const weight = weights?.[index] ?? 1
    if (rows.some(([points]) => points === null)) lacks = true
    if (rows.length === 0) {
      if (notFiled === 'missing') lacks = true
      if (notFiled === 'zero' || (notFiled === 'missing' && asNought)) shares.push({ share: NOUGHT, weight })
      continue
    }
    const share = heldShare(rows, asNought, instead)
    if (share) shares.push({ share, weight })
    else if (share === undefined && notHeld === 'zero') shares.push({ share: NOUGHT, weight })
  }
  if (shares.length === 0) return { exact: NOUGHT, most: f(most), lacks, void: !lacks }
  const all = shares.reduce((so, one) => so + one.weight, 0)
  const weighed = total(shares.map(({ share, weight }) => mul(share, f(weight, all))))
  return { exact: mul(weighed, f(most)), most: f(most), lacks }
}
