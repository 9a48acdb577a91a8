import * as z from 'zod'

/** How far a cycle is: being filled, 拟定等次 recorded, or approved and frozen. */
export const cycleState = z.enum(['open', 'confirmed', 'approved'])

/** How far a cycle is. */
export type CycleState = z.infer<typeof cycleState>

/** A decision of the leading group as the office records it. */
export const approvalSchema = z
  .object({ minutesNumber: z.string(), date: z.string(), decidedBy: z.string() })
  .meta({ id: 'Approval', description: '审定记录：纪要文号、日期、审定机构' })

/** A decision of the leading group as the office records it. */
export type Approval = z.infer<typeof approvalSchema>

/** One year's appraisal. */
export const cycleSchema = z
  .object({
    cycle: z.string(),
    title: z.string(),
    year: z.int(),
    state: cycleState,
    version: z.int(),
    schemes: z.array(z.object({ scheme: z.string(), from: z.string() })),
    approval: approvalSchema.nullable(),
  })
  .meta({ id: 'Cycle', description: '考核周期' })

/** One year's appraisal. */
export type Cycle = z.infer<typeof cycleSchema>
