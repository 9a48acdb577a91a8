import * as z from 'zod'
import { parseDecimal, ROUNDING_MODES, type Exact } from '../numbers/index.ts'
import { TABLE_NAMES } from '../tables/index.ts'
import { basisSchema } from './basis.ts'

/** A number as the regulation writes it: `900`, `0.5`, `"40%"`. It stays text so that no digit is lost. */
const numeral = z.union([z.number(), z.string()]).transform((value, context) => {
  if (parseDecimal(value)) return String(value)
  context.addIssue({ code: 'custom', message: 'not a number' })
  return z.NEVER
})
const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens')
const title = z.string().min(1)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2016-11-25')

/** The exact number a scheme's numeral stands for. */
export function exactOf(text: string): Exact {
  const value = parseDecimal(text)
  if (!value) throw new Error(`${text} is no number`)
  return value
}

const evaluatorClass = z.strictObject({
  id,
  title,
  weight: numeral,
  signed: z.boolean().default(false),
  basis: basisSchema,
})
const option = z.strictObject({ title, points: numeral })
const eventRule = z.strictObject({
  id,
  title,
  /** Points an event earns: so many each, or as verified row by row. */
  points: z.union([z.literal('as-verified'), z.strictObject({ each: numeral })]),
  /** Whether every event of the rule counts, or only one. */
  times: z.enum(['every', 'once']).default('every'),
  basis: basisSchema,
})

/** How each kind of part is scored; the rule is chosen by `by`, then its terms are read. */
export const scoreSchemas = {
  /** 折算: Σ score ÷ Σ maximum × the part's maximum, over the indicators that apply. */
  'converted-sum': z.strictObject({
    by: z.literal('converted-sum'),
    notApplicable: z.enum(['renormalise', 'full', 'zero']),
    /** Indicator rows of these parts are read; the part itself when absent. */
    reads: z.array(id).optional(),
  }),
  /** 分类评议: Σ weight × the class's mean out of 100, ÷ 100 × the part's maximum. */
  'evaluator-classes': z.strictObject({
    by: z.literal('evaluator-classes'),
    classes: z.array(evaluatorClass).min(1),
    options: z.array(option).default([]),
    emptyClass: z.enum(['missing', 'renormalise']),
  }),
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
    sameAchievement: z.enum(['highest', 'all']).default('highest'),
  }),
  /** 察访核验扣分: Σ deductions typed by the inspection team, each citing its finding. */
  'typed-deductions': z.strictObject({ by: z.literal('typed-deductions'), table: z.enum(['inspections']) }),
  /** Σ of parts, less others, at most so much. */
  sum: z.strictObject({
    by: z.literal('sum'),
    of: z.array(id).min(1),
    less: z.array(id).default([]),
    cap: numeral.optional(),
  }),
} as const

/** The names of all ways to score a part. */
export type ScoreKind = keyof typeof scoreSchemas

const score = z.discriminatedUnion('by', [
  scoreSchemas['converted-sum'],
  scoreSchemas['evaluator-classes'],
  scoreSchemas['event-points'],
  scoreSchemas['typed-deductions'],
  scoreSchemas.sum,
])

const part = z.strictObject({
  id,
  title,
  /** The step of the order of rules that it belongs to. */
  step: z.union([z.literal(2), z.literal(4), z.literal(5), z.literal(6), z.literal(7)]),
  max: numeral.optional(),
  floor: numeral.optional(),
  score,
  /** The indicators the regulation lists; their points, and any of a unit's own, are rows of table 指标. */
  indicators: z.array(z.strictObject({ title, basis: basisSchema })).default([]),
  evaluators: z.string().optional(),
  basis: basisSchema,
})

const group = z.strictObject({
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/),
  title,
  members: z.array(z.string().min(1)),
  basis: basisSchema,
})

const tieKey = z.strictObject({ part: id, better: z.enum(['more', 'less']) })
/** 并列时依次比较: the keys, and the decision they rest on; without a decision they are only shown as 参考. */
export const tieChainSchema = z.strictObject({
  keys: z.array(tieKey).min(1),
  decision: z.strictObject({ body: title, document: title, date: day }).optional(),
})

const grades = z.strictObject({
  ladder: z.array(title).min(2),
  threshold: z
    .strictObject({ below: numeral, on: z.enum(['published', 'exact']), grade: title, basis: basisSchema })
    .optional(),
  rank: z.strictObject({
    on: z.enum(['published', 'exact']),
    numbers: z.enum(['competition', 'dense']),
    basis: basisSchema,
  }),
  quota: z.strictObject({
    kind: z.literal('share'),
    base: z.enum(['all', 'complete', 'passing']),
    shares: z.array(z.strictObject({ grade: title, share: numeral })).min(2),
    rounding: z.enum([
      'largest-remainder',
      'cumulative-half-up',
      'half-up-top-first',
      'floor-rest-to-middle',
      'ceil-top',
    ]),
    belowThreshold: z.enum(['fill-last', 'outside']),
    basis: basisSchema,
  }),
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

const deadline = z.strictObject({
  id,
  title,
  due: z.union([
    z.strictObject({ on: day }),
    z.strictObject({ days: z.int().positive(), kind: z.enum(['working', 'calendar']), after: title }),
    z.strictObject({ from: day, until: day.optional() }),
  ]),
  late: z.enum(['refused', 'warned']).default('warned'),
  basis: basisSchema,
})

const bulletin = z.strictObject({
  issuers: z.array(title).min(1),
  recipients: title,
  copies: z.array(title),
  documentMark: title.optional(),
  consequences: z.array(title).default([]),
  /** What the bulletin shows below the grade; the least by default. */
  disclosure: z.enum(['grades', 'ranks', 'scores']),
  basis: basisSchema,
})

/** A scheme once every reading is chosen and every parameter entered: nothing open, every number in it. */
export const schemeSchema = z.strictObject({
  id,
  version: z.string().min(1),
  /** Which adoption of the document this is; `yinhai@2016.1` is the first of an office. */
  adoption: z.int().positive().optional(),
  title,
  regulation: z.strictObject({
    title,
    text: id,
    document: title.optional(),
    status: title.optional(),
    interpretedBy: title,
  }),
  subject: z.enum(['unit', 'person']),
  year: z.int(),
  period: z.strictObject({ from: day, until: day, basis: basisSchema }),
  rounding: z.strictObject({
    decimals: z.int().min(0).max(6),
    mode: z.enum(ROUNDING_MODES),
    /** `each-part`: every part is rounded and the total adds what is printed. `total`: nothing until the total. */
    stage: z.enum(['each-part', 'total']),
    basis: basisSchema,
  }),
  missing: z.strictObject({ policy: z.enum(['block', 'zero', 'group-mean', 'renormalise']), basis: basisSchema }),
  groups: z.array(group).min(1),
  parts: z.array(part).min(1),
  /** The part that is ranked and graded. */
  total: id,
  /** Tables in which "no row" means none only once 本表已核对 is confirmed. */
  confirm: z.array(z.enum(TABLE_NAMES)),
  grades,
  deadlines: z.array(deadline),
  bulletin,
})

/** A resolved scheme, plain JSON; what cells, cycles and the engine take. */
export type Scheme = z.infer<typeof schemeSchema>
/** The name a scheme goes by in cells and records, e.g. `yinhai@2016.1`. */
export function schemeName(scheme: Pick<Scheme, 'id' | 'version' | 'adoption'>): string {
  return `${scheme.id}@${scheme.version}${scheme.adoption === undefined ? '' : `.${scheme.adoption}`}`
}

/** One part of a scheme: a component, a ledger, or a sum of parts. */
export type Part = Scheme['parts'][number]
/** How a part is scored. */
export type Score<Kind extends ScoreKind = ScoreKind> = Extract<Part['score'], { by: Kind }>
/** A comparison group. */
export type Group = Scheme['groups'][number]
/** How grades are given. */
export type Grades = Scheme['grades']
/** 并列时依次比较. */
export type TieChain = z.infer<typeof tieChainSchema>
