import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { inCycle } from './names.ts'

/** Computes a recorded result again from what was recorded with it. */
export const recompute = endpoint({
  name: 'recompute',
  method: 'GET',
  path: '/v1/cycles/{cycle}/recomputation',
  summary: '按存档的数据重新计算已记录的考核结果并比对',
  params: inCycle,
  output: z.object({
    engineThen: z.string(),
    engineNow: z.string(),
    /** Hash of the record; it is part of the audit trail too. */
    bundleHash: z.string(),
    /** Whether the result is the same to the last byte. */
    sameBytes: z.boolean(),
    /** What differs, by place; empty where every value is equal. */
    differences: z.array(z.object({ place: z.string(), recorded: z.json(), now: z.json() })),
    /** How many differences there are; the list holds the first of them. */
    count: z.int(),
  }),
})
