import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { inCycle, rowId } from './names.ts'
import { cellSchema, tableName } from './table-rows.ts'

/** A change of one row: `seen` is the version it was read at, 0 for a new row. */
export const rowChangeSchema = z.union([
  z.strictObject({
    rowId: rowId.exactOptional(),
    seen: z.int().nonnegative(),
    values: z.record(z.string(), cellSchema),
  }),
  z.strictObject({ rowId, seen: z.int().positive(), delete: z.literal(true) }),
])

/** A change of one row. */
export type RowChange = z.infer<typeof rowChangeSchema>

/** Writes rows, all or none; rows changed by someone else meanwhile come back as conflicts (409). */
export const patchTables = endpoint({
  name: 'patch-tables',
  method: 'PATCH',
  path: '/v1/cycles/{cycle}/tables',
  summary: '修改数据表的若干行（全部写入或全部不写；他人已改的行作为冲突退回）',
  writes: true,
  params: inCycle,
  body: z
    .strictObject({
      tables: z.array(z.strictObject({ table: tableName, changes: z.array(rowChangeSchema) })).min(1),
    })
    .meta({
      example: {
        tables: [
          { table: 'events', changes: [{ rowId: 'E1', seen: 1, values: { subject: '区统计局', declared: 2 } }] },
        ],
      },
    }),
  /** Rows in the order of the changes; a deleted row has version 0. */
  output: z.object({
    tables: z.array(z.object({ table: tableName, rows: z.array(z.object({ rowId: z.string(), version: z.int() })) })),
  }),
})
