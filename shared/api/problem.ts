import * as z from 'zod'
import { findingSchema } from './finding.ts'
import { instant } from './names.ts'
import { cellSchema, tableName } from './table-rows.ts'

/** A row change that met another: what is stored now, what was wanted. */
export const conflictSchema = z
  .object({
    table: tableName,
    rowId: z.string(),
    stored: z
      .object({
        version: z.int(),
        values: z.record(z.string(), cellSchema),
        updatedBy: z.string(),
        updatedAt: instant,
      })
      .nullable(),
    wanted: z.record(z.string(), cellSchema).nullable(),
  })
  .meta({ id: 'Conflict', description: '与他人修改冲突的一行：系统现有内容（已删除为空）与本次要写的内容（删除为空）' })

/** A row change that met another: what is stored now, what was wanted. */
export type Conflict = z.infer<typeof conflictSchema>

/** A refusal as RFC 9457 has it, with the findings it rests on and the rows in conflict. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().exactOptional(),
    findings: z.array(findingSchema).exactOptional(),
    conflicts: z.array(conflictSchema).exactOptional(),
  })
  .meta({ id: 'Problem', description: '未能办理的说明（RFC 9457）' })

/** A refusal as RFC 9457 has it. */
export type ProblemReply = z.infer<typeof problemSchema>
