import * as z from 'zod'
import { ROUNDING_MODES } from '../numbers/index.ts'
import { TABLE_NAMES } from '../tables/index.ts'
import { basisSchema } from './basis.ts'
import { consequenceSchema } from './consequences-schema.ts'
import { gradesSchema, tieChainSchema } from './grades-schema.ts'
import { paySchema } from './pay-schema.ts'
import { prizesSchema } from './prizes-schema.ts'
import { procedureSchema } from './procedure-schema.ts'
import { scoreSchemas, type NotApplicable, type ScoreKind } from './score-schemas.ts'
import { day, id, numeral, title } from './terms.ts'

export { exactOf } from './terms.ts'
export { scoreSchemas, tieChainSchema, type NotApplicable, type ScoreKind }

const score = z.discriminatedUnion('by', [
  scoreSchemas['converted-sum'],
  scoreSchemas['evaluator-classes'],
  scoreSchemas['event-points'],
  scoreSchemas['typed-deductions'],
  scoreSchemas.sum,
  scoreSchemas['over-periods'],
  scoreSchemas['count-down'],
  scoreSchemas['weighted-indicators'],
  scoreSchemas.measured,
  scoreSchemas['rated-goals'],
  scoreSchemas['goal-progress'],
  scoreSchemas.corrected,
  scoreSchemas['responsible-units'],
])

const part = z.strictObject({
  id,
  title,
  /** The step of the order of rules that it belongs to. */
  step: z.union([z.literal(2), z.literal(4), z.literal(5), z.literal(6), z.literal(7)]),
  max: numeral.optional(),
  floor: numeral.optional(),
  /** The groups it is scored for; all when absent. */
  groups: z.array(z.string()).min(1).optional(),
  /** Whether it is scored for units or for the leaders over them; for all when absent. */
  whom: z.enum(['units', 'leaders']).optional(),
  score,
  /** The indicators the regulation lists; their points, and any of a unit's own, are rows of table 指标. */
  indicators: z.array(z.strictObject({ title, basis: basisSchema })).default([]),
  evaluators: z.string().optional(),
  basis: basisSchema,
})

const group = z.strictObject({
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/),
  title,
  members: z.array(z.string().min(1)).default([]),
  /** Whether they are leaders, scored after the units they are responsible for. */
  whom: z.enum(['units', 'leaders']).optional(),
  basis: basisSchema,
})

const deadline = z.strictObject({
  id,
  title,
  due: z.union(
    [
      z.strictObject({ on: day }),
      z.strictObject({ days: z.int().positive(), kind: z.enum(['working', 'calendar']), after: title }),
      z.strictObject({ from: day, until: day.optional() }),
    ],
    { error: '应当恰好填一种：截止日；天数（整数）、日别、起算于；起、止' },
  ),
  late: z.enum(['refused', 'warned']).default('warned'),
  /** What holds where the last day is a day off: the day as written, or the nearest working day. */
  dayOff: z.enum(['as-written', 'next', 'previous']).optional(),
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
  /** One incident that is penalised, deducted for and vetoed: each counts, or only the gravest of them. */
  sameIncident: z.strictObject({ counts: z.enum(['each', 'gravest']), basis: basisSchema }).optional(),
  grades: gradesSchema,
  prizes: prizesSchema.optional(),
  /** 课时费和奖金: pay by work done. */
  pay: z.array(paySchema).optional(),
  consequences: z.array(consequenceSchema).optional(),
  deadlines: z.array(deadline),
  /** The steps by which a result comes about; the standard ones when absent. */
  procedure: procedureSchema.optional(),
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
/** One rule of who may get which grade. */
export type Eligibility = NonNullable<Grades['eligibility']>[number]
/** 并列时依次比较. */
export type TieChain = z.infer<typeof tieChainSchema>
