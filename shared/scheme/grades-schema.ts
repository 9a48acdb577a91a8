import * as z from 'zod'
import { basisSchema } from './basis.ts'
import { day, id, numeral, title } from './terms.ts'

/** A part that settles ties, or the mean of one class of its evaluators. */
const tieKey = z.strictObject({ part: id, class: id.optional(), better: z.enum(['more', 'less']) })
/** 并列时依次比较: the keys, and the decision they rest on; without a decision they are only shown as 参考. */
export const tieChainSchema = z.strictObject({
  keys: z.array(tieKey).min(1),
  decision: z.strictObject({ body: title, document: title, date: day }).optional(),
})

const seatRounding = z.enum(['floor', 'half-up', 'ceiling'])

/** 按比例: each grade gets its share of the group. */
const shareQuota = z.strictObject({
  kind: z.literal('share'),
  base: z.enum(['all', 'complete', 'passing']),
  shares: z.array(z.strictObject({ grade: title, share: numeral })).min(2),
  rounding: z.enum([
    'largest-remainder',
    'cumulative-half-up',
    'half-up-top-first',
    'floor-rest-to-middle',
    'ceil-top',
    'manual',
  ]),
  /** Seats of each grade by group, where they are entered by hand. */
  entered: z.record(title, z.record(z.string(), z.int().min(0))).optional(),
  belowThreshold: z.enum(['fill-last', 'outside']),
  basis: basisSchema,
})
/** A share that follows what the people's own unit came to (单位考评结果): the unit named, else that of their group. */
const shareByUnit = z.strictObject({
  usual: numeral,
  unit: title.optional(),
  byResult: z.array(z.strictObject({ result: title, share: numeral })).min(1),
})
/** Seats of a grade: so many, the same everywhere or by group or pool; or at most a share of those that should take part. */
const place = z.strictObject({
  grade: title,
  seats: z.union([z.int().min(0), z.record(z.string(), z.int().min(0))]).optional(),
  /** So many for all groups together, given to groups by size. */
  overGroups: z.int().min(0).optional(),
  atMost: z
    .strictObject({
      share: z.union([numeral, shareByUnit, z.record(z.string(), numeral)]),
      /** `pooled`: what the groups' shares come to together, given to them by the largest remainder. */
      rounding: z.enum(['floor', 'half-up', 'ceiling', 'pooled']),
    })
    .optional(),
})
/** 按名额: the best fill the seats entered for each grade in turn; all others get `rest`, the last of all `last`. */
const seatsQuota = z.strictObject({
  kind: z.literal('seats'),
  places: z.array(place).min(1),
  rest: title,
  /** How seats for all groups together go to them. */
  overGroups: z.enum(['nested', 'independent']).optional(),
  /** 末位: the last of the group, or only of everyone, gets this grade. */
  last: z.strictObject({ grade: title, among: z.enum(['group', 'all']).optional(), basis: basisSchema }).optional(),
  /** Kinds of post that each have seats of their own inside a group. */
  pools: z.array(z.strictObject({ id: title, title })).default([]),
  /** A share that the seats entered are held against; more is pointed out. */
  check: z
    .strictObject({ grade: title, share: z.union([numeral, shareByUnit]), rounding: seatRounding, basis: basisSchema })
    .optional(),
  shares: z
    .array(z.strictObject({ grade: title, share: numeral }))
    .max(0)
    .default([]),
  basis: basisSchema,
})
/** 按分数段: the grade is that of the first band whose line the score reaches. */
const bandsQuota = z.strictObject({
  kind: z.literal('bands'),
  bands: z.array(z.strictObject({ grade: title, from: numeral })).min(2),
  on: z.enum(['published', 'exact']),
  shares: z
    .array(z.strictObject({ grade: title, share: numeral }))
    .max(0)
    .default([]),
  basis: basisSchema,
})

/** 参评资格, looked at before any seat is given: what bars a subject from a grade, fixes the grade it gets, or puts it behind all others. */
const eligibility = z.strictObject({
  id,
  title,
  when: z.union(
    [
      z.strictObject({ parts: z.array(id).min(1), atLeast: numeral }),
      z.strictObject({ parts: z.array(id).min(1), above: numeral }),
      z.strictObject({ parts: z.array(id).min(1), below: numeral }),
      z.strictObject({ vetoes: z.array(title).min(1) }),
    ],
    { error: '应当恰好填一种：否决事项；得分项连同达到、超过、低于之一' },
  ),
  effect: z.union(
    [z.strictObject({ bar: title }), z.strictObject({ fix: title }), z.strictObject({ place: z.literal('last') })],
    { error: '应当恰好填一种：不得评定为、直接定为、名次列在' },
  ),
  /** Whether the seat a barred subject would have had goes to the next, or stays empty. */
  seat: z.enum(['passes', 'lapses']).default('passes'),
  basis: basisSchema,
})

/** How grades are given. */
export const gradesSchema = z.strictObject({
  ladder: z.array(title).min(2),
  threshold: z
    .strictObject({ below: numeral, on: z.enum(['published', 'exact']), grade: title, basis: basisSchema })
    .optional(),
  rank: z.strictObject({
    on: z.enum(['published', 'exact']),
    numbers: z.enum(['competition', 'dense', 'ordinal']),
    /** Whether those vetoed keep their rank, or are ranked behind all others of the group. */
    vetoed: z.enum(['keep', 'last']).optional(),
    basis: basisSchema,
  }),
  quota: z.discriminatedUnion('kind', [shareQuota, seatsQuota, bandsQuota]),
  eligibility: z.array(eligibility).optional(),
  /** Groups whose grades another body gives; they are recorded as rulings. */
  elsewhere: z
    .array(z.strictObject({ groups: z.array(z.string()).min(1), ranked: z.boolean(), by: title, basis: basisSchema }))
    .optional(),
  /** Whether those who get comments only are ranked among the others. */
  commentsOnly: z.enum(['ranked', 'unranked']).optional(),
  tie: z.strictObject({
    chain: tieChainSchema.optional(),
    otherwise: z.enum(['manual', 'share-better', 'share-worse']),
    basis: basisSchema,
  }),
  downgrade: z
    .strictObject({
      table: z.enum(['vetoes']),
      title,
      steps: z.enum(['one', 'per-event', 'to-last']),
      last: z.enum(['falls', 'stays']),
      backfill: z.boolean(),
      basis: basisSchema,
    })
    .optional(),
})
