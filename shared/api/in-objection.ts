import * as z from 'zod'
import { cycleId } from './names.ts'

/** The path parameters of everything about one objection. */
export const inObjection = z.strictObject({
  cycle: cycleId,
  objection: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, '复核申请编号只含字母、数字和连字符'),
})
