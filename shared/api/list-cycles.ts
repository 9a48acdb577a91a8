import * as z from 'zod'
import { cycleSchema } from './cycle.ts'
import { endpoint } from './endpoint.ts'

/** All cycles of the office. */
export const listCycles = endpoint({
  name: 'list-cycles',
  method: 'GET',
  path: '/v1/cycles',
  summary: '列出考核周期',
  output: z.object({ cycles: z.array(cycleSchema) }),
})
