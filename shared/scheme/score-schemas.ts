import * as z from 'zod'
import { RHYTHMS } from '../dates/periods.ts'
import { basisSchema } from './basis.ts'
import { methodSchema } from './method-schemas.ts'
import { correctionSchema } from './correction-schema.ts'
import { day, id, numeral, title } from './terms.ts'

/** One class of evaluators; `signed` ones are a single known person. */
const evaluatorClass = z.strictObject({
  id,
  title,
  /** Its weight; none where every ballot counts alike. */
  weight: numeral.optional(),
  signed: z.boolean().default(false),
  basis: basisSchema,
})
/** Classes that count by their weights all have one. */
function weighedByClass(
  { combine, classes }: { combine?: string | undefined; classes: readonly { weight?: string | undefined }[] },
  context: z.RefinementCtx,
): void {
  classes.forEach(({ weight }, index) => {
    if (combine !== 'ballots' && weight === undefined)
      context.addIssue({ code: 'custom', message: '没有填权重', path: ['classes', index, 'weight'] })
  })
}

const option = z.strictObject({ title, points: numeral })
const eventRule = z.strictObject({
  id,
  title,
  /** Points an event earns: so many each, or as verified row by row. */
  points: z.union([z.literal('as-verified'), z.strictObject({ each: numeral })], {
    error: '应写“按核定”，或者在“每次分值”写一个数',
  }),
  /** Whether every event of the rule counts, or only one. */
  times: z.enum(['every', 'once']).default('every'),
  /** `named`: it also needs the person who reported it, who may not verify it, and its date. */
  evidence: z.enum(['document', 'named']).optional(),
  basis: basisSchema,
})

/**
 * what an indicator that does not apply to a subject counts for. It is taken out of the maximum, has full marks, is
 * nought, or is what the same indicator came to on average in the group.
 */
const notApplicable = z.enum(['renormalise', 'full', 'zero', 'group-mean'])
/** The same as its readings are named. */
export type NotApplicable = z.infer<typeof notApplicable>

/** How each kind of part is scored; the rule is chosen by `by`, then its terms are read. */
export const scoreSchemas = {
  /** 折算: Σ score ÷ Σ maximum × the part's maximum, over the indicators that apply. */
  'converted-sum': z.strictObject({
    by: z.literal('converted-sum'),
    notApplicable,
    /** Indicator rows of these parts are read; the part itself when absent. */
    reads: z.array(id).optional(),
  }),
  /** 分类评议: Σ weight × the class's mean out of 100, ÷ 100 × the part's maximum. */
  'evaluator-classes': z
    .strictObject({
      by: z.literal('evaluator-classes'),
      classes: z.array(evaluatorClass).min(1),
      /** Whether classes count by their weights, or every ballot alike whatever its class. */
      combine: z.enum(['classes', 'ballots']).optional(),
      options: z.array(option).default([]),
      /** A class nobody of which voted: missing; the others make up the whole; nought; or its weight goes to another class. */
      emptyClass: z.enum(['missing', 'renormalise', 'zero', 'to-class']),
      emptyTo: id.optional(),
      /** Whether people's ballots on themselves count; they do not unless it says so. */
      ownBallots: z.enum(['excluded', 'included']).optional(),
      /** Whether signed ballots of people who get comments only count; they do unless it says otherwise. */
      commentsOnlyBallots: z.enum(['excluded', 'included']).optional(),
      /** 去掉最高分、最低分: how many at each end, from how many ballots on. */
      trim: z.strictObject({ each: z.int().positive(), from: z.int().positive() }).optional(),
    })
    .superRefine(weighedByClass),
  /** 加减分: Σ points of events, with multiplier and cap. */
  'event-points': z.strictObject({
    by: z.literal('event-points'),
    table: z.enum(['events']),
    rules: z.array(eventRule).min(1),
    multiplier: z
      .strictObject({
        how: z.enum(['product', 'points-plus-product', 'fixed', 'none']),
        from: numeral.optional(),
        to: numeral.optional(),
        prefilled: numeral.optional(),
        fixed: numeral.optional(),
      })
      .default({ how: 'none' }),
    cap: z
      .strictObject({ at: numeral, stage: z.enum(['after-multiplier', 'before-multiplier']), netOf: id.optional() })
      .optional(),
    /** `ask`: open until somebody says which row stands. */
    sameAchievement: z.enum(['highest', 'all', 'ask']).default('highest'),
    /** 分类封顶: the most that events of some rules count for together, before the cap on all. */
    categories: z
      .array(z.strictObject({ title, rules: z.array(id).min(1), atMost: numeral, basis: basisSchema }))
      .optional(),
  }),
  /** 察访核验扣分: Σ deductions typed by the inspection team, each citing its finding. */
  'typed-deductions': z.strictObject({
    by: z.literal('typed-deductions'),
    table: z.enum(['inspections']),
    /** 扣分标准: what each kind of finding costs, by the words that what was found begins with. */
    scale: z.array(option).min(1).optional(),
  }),
  /** 分期评分: what each period comes to out of the part's maximum, put together over the year. */
  'over-periods': z.strictObject({
    by: z.literal('over-periods'),
    /** Periods by name; `from` is the first day of one whose name does not tell it. */
    periods: z.array(z.strictObject({ id, title, weight: numeral.optional(), from: day.optional() })).default([]),
    /** In place of names: every week, month, quarter, half-year or year of the appraised period, or 随时. */
    every: z.enum(RHYTHMS).optional(),
    combine: z.enum(['mean', 'weighted', 'last', 'greatest', 'sum']),
    /** Weights of the indicators inside a period; by their maxima when absent. */
    weights: z.record(title, numeral).optional(),
    /** Of indicators inside a period; where none of a period's applies it was not held. */
    notApplicable: notApplicable.default('renormalise'),
    /** A period that was not held for the subject: left out, or counted as nought. */
    notHeld: z.enum(['left-out', 'zero']),
    /** A period nothing was entered for: missing, or nought because filing was the subject's own duty. */
    notFiled: z.enum(['missing', 'zero', 'left-out']),
    basis: basisSchema.optional(),
  }),
  /** 倒扣: the maximum less what other parts add up to. */
  'count-down': z.strictObject({ by: z.literal('count-down'), less: z.array(id).min(1) }),
  /** 加权指标: Σ weight × score ÷ maximum, brought to the part's maximum; weights may differ by group. */
  'weighted-indicators': z.strictObject({
    by: z.literal('weighted-indicators'),
    weights: z.record(title, z.union([numeral, z.record(z.string(), numeral)])),
    notApplicable: notApplicable.default('renormalise'),
  }),
  /** 指标实绩计分: each indicator's points by its method, added up. */
  measured: z.strictObject({
    by: z.literal('measured'),
    indicators: z.array(z.strictObject({ title, method: methodSchema, basis: basisSchema })).min(1),
    /** An indicator that does not apply: the others are brought to the whole unless it says otherwise. */
    notApplicable: z.enum(['renormalise', 'full', 'zero']).optional(),
  }),
  /** 等级评分: Σ points of a goal × its rating's coefficient. */
  'rated-goals': z.strictObject({
    by: z.literal('rated-goals'),
    ratings: z.array(z.strictObject({ title, coefficient: numeral })).min(1),
    /** What a subject without goals of this kind gets: it is left out, full marks, nought, or it is missing. */
    none: z.enum(['left-out', 'full', 'zero', 'missing']),
  }),
  /** 目标进展: Σ points of a goal × how far it came, found or reported. */
  'goal-progress': z.strictObject({
    by: z.literal('goal-progress'),
    use: z.enum(['verified', 'reported']),
    beyond: z.enum(['capped', 'counted']),
  }),
  /** 修正: another part's points corrected for how strictly they were given; that part stays beside it as it was. */
  corrected: z.strictObject({ by: z.literal('corrected'), of: id, method: correctionSchema }),
  /** 按分管单位计分: what the units come to that a leader is responsible for, as published. */
  'responsible-units': z.strictObject({
    by: z.literal('responsible-units'),
    /** Units of the same appraisal whose 分管领导 it is, or those of 单位考评结果. */
    from: z.enum(['roster', 'results']).default('roster'),
    combine: z.enum(['mean', 'weighted']),
    /** The weight of a unit by its group, where they are weighted. */
    weights: z.record(z.string(), numeral).optional(),
  }),
  /** Σ of parts, less others, at most so much. */
  sum: z.strictObject({
    by: z.literal('sum'),
    of: z.array(id).min(1),
    less: z.array(id).default([]),
    cap: numeral.optional(),
    /** Whether what the parts come to is brought from their maximum to this part's. */
    convert: z.boolean().optional(),
  }),
} as const

/** The names of all ways to score a part. */
export type ScoreKind = keyof typeof scoreSchemas
