import * as z from 'zod'
import { cycleSchema } from './cycle.ts'
import { endpoint } from './endpoint.ts'
import { cycleId, schemeId, shortText } from './names.ts'

/** Begins a cycle under an adopted scheme; its id is the year unless one is given. */
export const createCycle = endpoint({
  name: 'create-cycle',
  method: 'POST',
  path: '/v1/cycles',
  summary: '新建考核周期',
  status: 201,
  writes: true,
  body: z
    .strictObject({
      title: shortText,
      scheme: schemeId,
      year: z.int().min(1990).max(2100),
      cycle: cycleId.exactOptional(),
    })
    .meta({ example: { title: '2016年度绩效考评', scheme: 'yinhai@2016.1', year: 2016 } }),
  output: cycleSchema,
})
