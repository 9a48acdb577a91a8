import { recalculate } from '../excel/recalculate.ts'
import type { Runtime } from '../runtime/create-runtime.ts'

/** Has the cells that show stored official results read them again; everything else keeps what it has. */
export async function refreshResults({ evaluations }: Runtime): Promise<void> {
  evaluations.forgetResults()
  await recalculate()
}
