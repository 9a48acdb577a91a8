import { periodsBetween } from '../dates/periods.ts'
import type { Scheme } from './schema.ts'

/** The scheme with the periods of its rhythms written out: every quarter of 2016 becomes 一季度 … 四季度. */
export function withPeriods(scheme: Scheme): Scheme {
  const { from, until } = scheme.period
  return {
    ...scheme,
    parts: scheme.parts.map((part) => {
      const { score } = part
      if (score.by !== 'over-periods' || score.every === undefined || score.periods.length > 0) return part
      const periods = periodsBetween(score.every, from, until).map(({ id, title, from: first }) => ({
        id,
        title,
        from: first,
      }))
      return { ...part, score: { ...score, periods } }
    }),
  }
}
