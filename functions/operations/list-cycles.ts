import { listCycles as stored } from '#functions/store/index.ts'
import { listCycles as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { cycleView } from './find-cycle.ts'

/** All cycles of the caller's office. */
export const listCycles = operation(endpoint, async (_input, { db, caller }) => {
  const cycles = await stored(db, caller.tenant)
  return { cycles: cycles.map(cycleView) }
})
