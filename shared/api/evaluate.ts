import * as z from 'zod'
import { appraisalSchema } from './appraisal.ts'
import { endpoint } from './endpoint.ts'
import { versionsText } from './names.ts'
import { problemSchema } from './problem.ts'
import { tableRowsSchema } from './table-rows.ts'

const evaluation = z.strictObject({
  /** `id@version`; of a year with an amendment every version, each later one behind the day from which it holds. */
  scheme: versionsText,
  /** Positions in the request's `tables`. */
  tables: z.array(z.int().nonnegative()),
  trace: z.union([z.literal('all'), z.array(z.string())]).exactOptional(),
})

/** Appraises tables that are sent along: nothing is stored; many at once, each table sent once. */
export const evaluate = endpoint({
  name: 'evaluate',
  method: 'POST',
  path: '/v1/evaluations',
  summary: '按随请求发送的数据表计分（不保存）',
  body: z
    .strictObject({ evaluations: z.array(evaluation).min(1).max(500), tables: z.array(tableRowsSchema).max(500) })
    .meta({
      example: {
        evaluations: [{ scheme: 'yinhai@2016.1', tables: [0] }],
        tables: [{ table: 'roster', columns: ['code', 'name'], rows: [['A05', '区统计局']] }],
      },
    }),
  output: z.object({
    appraisals: z.array(z.union([appraisalSchema, z.object({ problem: problemSchema })])),
    engine: z.string(),
  }),
})
