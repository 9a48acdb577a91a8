import * as z from 'zod'
import { compare } from '../numbers/index.ts'
import { exactOf, numeral } from './terms.ts'

/** A coefficient of difficulty the office may set: 0.9 for lenient scoring to 1.1 for strict. */
const difficulty = numeral.refine((text) => {
  const value = exactOf(text)
  return compare(value, exactOf('0.9')) >= 0 && compare(value, exactOf('1.1')) <= 0
}, '难度系数应在 0.9 与 1.1 之间')

/** How points are made comparable that different people gave (domain B13–B16), or are replaced by those of their place. */
export const correctionSchema = z.discriminatedUnion('by', [
  /** 组间系数: × mean of all ÷ mean of the group, at most the part's maximum. */
  z.strictObject({ by: z.literal('group-coefficient') }),
  /** 组间平移: + mean of all − mean of the group. */
  z.strictObject({ by: z.literal('group-shift') }),
  /** 标准分: centre + step × (points − mean) ÷ standard deviation, inside the group or over all. */
  z.strictObject({
    by: z.literal('standard-score'),
    centre: numeral,
    step: numeral,
    among: z.enum(['group', 'all']).default('group'),
  }),
  /** 名次计分: the points of the place that a part comes to inside the group (domain B5). */
  z.strictObject({
    by: z.literal('rank-points'),
    table: z.array(numeral).min(1),
    ties: z.enum(['place', 'mean']),
    better: z.enum(['more', 'less']).optional(),
  }),
  /** 难度系数: × the coefficient the office set for those who score the group. */
  z.strictObject({ by: z.literal('difficulty'), coefficients: z.record(z.string(), difficulty) }),
])

/** A way to correct points. */
export type Correction = z.infer<typeof correctionSchema>
