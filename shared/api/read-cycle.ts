import { cycleInStepsSchema } from './cycle.ts'
import { endpoint } from './endpoint.ts'
import { inCycle } from './names.ts'

/** One cycle with its procedure and what is missing before the next step. */
export const readCycle = endpoint({
  name: 'read-cycle',
  method: 'GET',
  path: '/v1/cycles/{cycle}',
  summary: '查看一个考核周期及其办理环节',
  params: inCycle,
  output: cycleInStepsSchema,
})
