import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { cycleId, instant } from './names.ts'

/** Seals the ends of all trails of a cycle, or with no cycle those of the office and its cycles' anchors. */
export const makeAnchor = endpoint({
  name: 'make-anchor',
  method: 'POST',
  path: '/v1/anchors',
  summary: '为操作记录加封（先逐个周期加封，再为考核办加封）',
  writes: true,
  body: z.strictObject({ cycle: cycleId.exactOptional() }).meta({ example: { cycle: '2016' } }),
  output: z.object({
    cycle: z.string().nullable(),
    sequence: z.int(),
    heads: z.int(),
    /** To be kept elsewhere, such as in the minutes: whoever has it can tell any later change. */
    hash: z.string(),
    at: instant,
  }),
})
