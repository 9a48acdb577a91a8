import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { cycleId, instant } from './names.ts'
import { cellSchema, tableName } from './table-rows.ts'

/** A table's stored rows with their versions. */
export const readTable = endpoint({
  name: 'read-table',
  method: 'GET',
  path: '/v1/cycles/{cycle}/tables/{table}',
  summary: '读取一张数据表的各行及版本',
  params: z.strictObject({ cycle: cycleId, table: tableName }),
  output: z.object({
    rows: z.array(
      z.object({
        rowId: z.string(),
        version: z.int(),
        values: z.record(z.string(), cellSchema),
        updatedBy: z.string(),
        updatedAt: instant,
      }),
    ),
    /** Raised by freezing; a frozen table takes no more changes. */
    epoch: z.int(),
  }),
})
