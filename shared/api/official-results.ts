import * as z from 'zod'
import { approvalSchema, stepKind } from './cycle.ts'
import { instant } from './names.ts'

/** What every reading of official results says of them. */
export const officialHeading = z.object({
  cycle: z.string(),
  /** The id of the cycle's step. */
  state: z.string(),
  stateKind: stepKind,
  /** 拟定等次 until the approval, 评定等次 after it. */
  gradeTitle: z.enum(['拟定等次', '评定等次']),
  scheme: z.string(),
  engine: z.string(),
  allocationVersion: z.int(),
  confirmedBy: z.string(),
  confirmedAt: instant,
  approval: approvalSchema.nullable(),
})

/** What every reading of official results says of them. */
export type OfficialHeading = z.infer<typeof officialHeading>
