import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { inObjection } from './in-objection.ts'
import { day } from './names.ts'
import { knockOnSchema, movedSchema, objectionSchema } from './objection.ts'
import { rowChangeSchema } from './patch-tables.ts'
import { tableName } from './table-rows.ts'

const changesSchema = z
  .array(z.strictObject({ table: tableName, changes: z.array(rowChangeSchema).min(1) }))
  .min(1)
  .exactOptional()

const reviewed = {
  /** The input rows that the review corrects, as a patch of tables has them. */
  tables: changesSchema,
  knockOn: knockOnSchema.exactOptional(),
}

const correction = [
  {
    table: 'observations' as const,
    changes: [
      { rowId: 'observations-0049', seen: 1, values: { subject: '区统计局', indicator: '统计数据质量', score: 95 } },
    ],
  },
]

/** What a review would do: who moves through it, who would fall, and whether it can be decided so. Writes nothing. */
export const previewReview = endpoint({
  name: 'preview-review',
  method: 'POST',
  path: '/v1/cycles/{cycle}/objections/{objection}/review/preview',
  summary: '预览复核：更正哪些数据，谁的得分、名次、等次随之变动',
  params: inObjection,
  body: z.strictObject(reviewed).meta({ example: { tables: correction } }),
  output: z.object({
    moved: z.array(movedSchema),
    /** Names of those who would fall and on whom the leading group has to decide. */
    falls: z.array(z.string()),
    /** What stands in the way of deciding so, in sentences. */
    obstacles: z.array(z.string()),
  }),
})

/** Decides an objection: corrects the rows, computes the whole group again, and records who moved, in one piece. */
export const reviewObjection = endpoint({
  name: 'review-objection',
  method: 'POST',
  path: '/v1/cycles/{cycle}/objections/{objection}/review',
  summary: '作出复核决定（更正数据、重算全组、登记受影响的对象，一次完成）',
  writes: true,
  params: inObjection,
  body: z
    .strictObject({
      ...reviewed,
      seen: z.int().positive(),
      outcome: z.enum(['upheld', 'rejected']),
      reason: z.string().trim().min(1, '复核决定必须写明理由').max(2000, '不能超过 2000 字'),
      date: day.exactOptional(),
    })
    .meta({ example: { seen: 2, outcome: 'upheld', reason: '抽查报告已更正，评分单位同意。', tables: correction } }),
  output: objectionSchema,
})
