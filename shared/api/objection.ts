import * as z from 'zod'
import { tableName } from './table-rows.ts'

/** How far an objection is: filed, answered by the scoring unit, decided either way, or withdrawn. */
export const objectionState = z.enum(['filed', 'answered', 'upheld', 'rejected', 'withdrawn'])

/** What an objection is about: a part of the score, and one indicator of it where it is one only. */
export const aboutSchema = z.strictObject({
  part: z.string().min(1).max(60),
  indicator: z.string().min(1).max(200).exactOptional(),
})

/** The leading group's decision where a review would take a grade from someone else. */
export const knockOnSchema = z
  .strictObject({
    choice: z.enum(['lower', 'add-seat']),
    body: z.string().trim().min(1).max(200),
    minutesNumber: z.string().trim().min(1).max(200),
    date: z.iso.date(),
  })
  .meta({ description: '复核会使其他对象等次下降时，领导小组的决定：lower 照降，add-seat 增列名额' })

/** One subject that a review moves. */
export const movedSchema = z.object({
  subjectId: z.string(),
  name: z.string(),
  group: z.string(),
  total: z.object({ before: z.string().nullable(), after: z.string().nullable() }),
  rank: z.object({ before: z.number().nullable(), after: z.number().nullable() }),
  grade: z.object({ before: z.string().nullable(), after: z.string().nullable() }),
  /** Published points of the parts that came out otherwise, by part. */
  parts: z.record(z.string(), z.object({ before: z.string().nullable(), after: z.string().nullable() })),
  /** Whether its grade is worse than before. */
  falls: z.boolean(),
  /** The first line of the derivation that came out otherwise, in words. */
  through: z.string().nullable(),
})

/** One objection with all that has been said and decided about it. */
export const objectionSchema = z
  .object({
    objection: z.string(),
    version: z.int(),
    subject: z.string(),
    name: z.string(),
    about: z.object({ part: z.string(), title: z.string(), indicator: z.string().nullable() }),
    statement: z.string(),
    evidence: z.string().nullable(),
    state: objectionState,
    filedOn: z.string(),
    filedBy: z.string(),
    /** The window it was filed in: its first day and its last. */
    window: z.object({ received: z.string(), until: z.string() }),
    opinion: z
      .object({ unit: z.string(), text: z.string(), agrees: z.boolean(), date: z.string(), by: z.string() })
      .nullable(),
    review: z
      .object({
        outcome: z.enum(['upheld', 'rejected']),
        reason: z.string(),
        decidedOn: z.string(),
        decidedBy: z.string(),
        changed: z.array(z.object({ table: tableName, rowId: z.string() })),
        moved: z.array(movedSchema),
        knockOn: knockOnSchema.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Objection', description: '一件复核申请：事项、理由、评分单位意见、复核决定和受影响的对象' })

/** One objection with all that has been said and decided about it. */
export type ObjectionView = z.infer<typeof objectionSchema>
