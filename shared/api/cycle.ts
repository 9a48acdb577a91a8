import * as z from 'zod'
import { STEP_KINDS } from '../scheme/procedure-schema.ts'
import { tableName } from './table-rows.ts'
import { findingSchema } from './finding.ts'

/** A decision of the leading group as the office records it. */
export const approvalSchema = z
  .object({ minutesNumber: z.string(), date: z.string(), decidedBy: z.string() })
  .meta({ id: 'Approval', description: '审定记录：纪要文号、日期、审定机构' })

/** A decision of the leading group as the office records it. */
export type Approval = z.infer<typeof approvalSchema>

/** What a step of the procedure is for. */
export const stepKind = z.enum(STEP_KINDS)

/** One year's appraisal. */
export const cycleSchema = z
  .object({
    cycle: z.string(),
    title: z.string(),
    year: z.int(),
    /** The id of its step in the scheme's procedure. */
    state: z.string(),
    stateTitle: z.string(),
    stateKind: stepKind,
    /** Raised by each move and approval; a move names the one it saw. */
    version: z.int(),
    /** The versions of its scheme in order of force; one amended within the year names what the amendment rests on. */
    schemes: z.array(z.object({ scheme: z.string(), from: z.string(), documentNumber: z.string().exactOptional() })),
    approval: approvalSchema.nullable(),
    published: z.object({ date: z.string(), documentNumber: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'Cycle', description: '考核周期' })

/** One year's appraisal. */
export type Cycle = z.infer<typeof cycleSchema>

/** A step of the procedure as it stands to the cycle. */
export const cycleStepSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    kind: stepKind,
    state: z.enum(['done', 'now', 'ahead']),
    /** Tables that take rows in it. */
    edits: z.array(tableName),
    /** Who alone may write them; the roles decide when absent. */
    by: z.array(z.enum(['office', 'unit', 'evaluator'])).exactOptional(),
    deadline: z.string().exactOptional(),
  })
  .meta({ id: 'CycleStep', description: '办理程序的一个环节' })

/** One year's appraisal with its procedure. */
export const cycleInStepsSchema = cycleSchema
  .extend({
    steps: z.array(cycleStepSchema),
    /** The next step and what is still missing before it; null after the last. */
    next: z.object({ to: z.string(), title: z.string(), demands: z.array(findingSchema) }).nullable(),
  })
  .meta({ id: 'CycleInSteps', description: '考核周期及其办理程序：各环节、下一环节及尚缺事项' })

/** How far a cycle is, whatever the steps of its scheme: being filled in and graded, graded, or approved. */
export type CyclePhase = 'open' | 'confirmed' | 'approved'

/** How far a cycle is, whatever the steps of its scheme. */
export function phaseOf({ stateKind, approval }: Pick<Cycle, 'stateKind' | 'approval'>): CyclePhase {
  if (approval !== null) return 'approved'
  return stateKind === 'input' || stateKind === 'grading' ? 'open' : 'confirmed'
}
