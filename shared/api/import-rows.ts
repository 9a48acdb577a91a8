import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { inCycle } from './names.ts'
import { tableName, tableRowsSchema } from './table-rows.ts'

/** What an import has taken, table by table. */
export const importedTables = z.object({
  /** Its row ids begin so. */
  import: z.string(),
  tables: z.array(z.object({ table: tableName, rows: z.int(), version: z.int() })),
})

/** Takes many rows at once, all or none: one bad row is enough, and every bad row is listed. */
export const importRows = endpoint({
  name: 'import-rows',
  method: 'POST',
  path: '/v1/cycles/{cycle}/imports',
  summary: '批量导入数据表的行（有一行不合格即全部不导入，并列出所有不合格的行）',
  status: 201,
  writes: true,
  params: inCycle,
  body: z
    .strictObject({ tables: z.array(tableRowsSchema).min(1) })
    .meta({ example: { tables: [{ table: 'roster', columns: ['code', 'name'], rows: [['A05', '区统计局']] }] } }),
  output: importedTables,
})
