import * as z from 'zod'
import { TABLE_NAMES } from '../tables/index.ts'
import { basisSchema } from './basis.ts'
import { id, title } from './terms.ts'

/** What a step is for; what it demands before the next one may begin goes by this alone. */
export const STEP_KINDS = [
  'input',
  'grading',
  'feedback',
  'notice',
  'deliberation',
  'approval',
  'publication',
  'archive',
] as const

/** Who may be allowed to write rows in a step. */
export const STEP_WRITERS = ['office', 'unit', 'evaluator'] as const

/** One step of the procedure by which a result comes about. */
export const stepSchema = z.strictObject({
  id,
  title,
  kind: z.enum(STEP_KINDS),
  /** Tables that take rows in this step. */
  edits: z.array(z.enum(TABLE_NAMES)).default([]),
  /** Tables among them that take no more rows once a deadline has passed. */
  closes: z.partialRecord(z.enum(TABLE_NAMES), id).optional(),
  /** Who alone may write them; the roles decide when absent. */
  by: z.array(z.enum(STEP_WRITERS)).min(1).optional(),
  /** The scheme's deadline that runs in this step: for objections after a receipt, or of a public notice. */
  deadline: id.optional(),
  /** Whether a review may lower the points of the one that objected; it may unless it says otherwise. */
  review: z.enum(['both', 'rise-only']).optional(),
  /** Absent where the regulation says nothing of the step and the product adds it. */
  basis: basisSchema.optional(),
})

/** The procedure of a regulation: its steps in their order; one that it does not have does not stand here. */
export const procedureSchema = z.strictObject({ steps: z.array(stepSchema).min(1) })

/** The procedure of a regulation. */
export type Procedure = z.infer<typeof procedureSchema>
/** One step of a procedure. */
export type Step = Procedure['steps'][number]
/** What a step is for. */
export type StepKind = Step['kind']
