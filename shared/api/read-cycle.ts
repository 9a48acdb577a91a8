import { cycleSchema } from './cycle.ts'
import { endpoint } from './endpoint.ts'
import { inCycle } from './names.ts'

/** One cycle. */
export const readCycle = endpoint({
  name: 'read-cycle',
  method: 'GET',
  path: '/v1/cycles/{cycle}',
  summary: '查看一个考核周期',
  params: inCycle,
  output: cycleSchema,
})
