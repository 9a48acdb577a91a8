import * as z from 'zod'
import { compare, ZERO } from '../numbers/index.ts'
import { exactOf, numeral } from './terms.ts'

const better = z.enum(['more', 'less']).default('more')

/** How points are made of what was measured; the method is chosen by `by`. */
export const methodSchema = z.discriminatedUnion('by', [
  /** 完成率计分. The target is the scheme's, or each subject's own in its row. */
  z.strictObject({
    by: z.literal('completion'),
    full: numeral,
    target: numeral.optional(),
    beyond: z.enum(['capped', 'counted']),
  }),
  /** 基准扣分: so much off for every unit short of the target, or above it where less is better. */
  z.strictObject({
    by: z.literal('base-and-steps'),
    full: numeral,
    target: numeral.optional(),
    step: numeral,
    unit: numeral.refine((text) => compare(exactOf(text), ZERO) > 0, '应大于零'),
    how: z.enum(['whole', 'pro-rata']),
    better: z.enum(['more', 'less']).optional(),
  }),
  /** 正负双向. */
  z.strictObject({
    by: z.literal('two-way'),
    base: numeral,
    up: numeral,
    upAtMost: numeral,
    down: numeral,
    downAtMost: numeral,
    floor: numeral.optional(),
  }),
  /** 功效系数, brought from 100 to `full`. */
  z.strictObject({
    by: z.literal('efficacy'),
    full: numeral,
    bad: numeral,
    good: numeral,
    held: z.enum(['to-range', 'open']),
  }),
  /** 名次计分 inside the group. */
  z.strictObject({
    by: z.literal('rank-points'),
    table: z.array(numeral).min(1),
    ties: z.enum(['place', 'mean']),
    better,
  }),
  /** 按组内第一名的比例. */
  z.strictObject({ by: z.literal('ratio-to-best'), full: numeral, better }),
  /** 极差归一 inside the group. */
  z.strictObject({ by: z.literal('min-max'), from: numeral, to: numeral }),
  /** 标准分 inside the group. */
  z.strictObject({ by: z.literal('standard-score'), centre: numeral, step: numeral }),
])

/** How points are made of what was measured. */
export type Method = z.infer<typeof methodSchema>
