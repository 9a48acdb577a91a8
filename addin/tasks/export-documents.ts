import { exportBulletin } from '#shared/api/export-bulletin.ts'
import { exportMethodPaper } from '#shared/api/export-method-paper.ts'
import type { Runtime } from '../runtime/create-runtime.ts'
import { callEndpoint } from '../service/call-endpoint.ts'

/** How much the bulletin shows below the grade. */
export type Disclosure = 'grades' | 'ranks' | 'scores'

/** The bulletin as a Word file. */
export function bulletinOf(
  { send }: Runtime,
  cycle: string,
  disclosure: Disclosure,
  signal: AbortSignal,
): Promise<Uint8Array> {
  return callEndpoint(send, exportBulletin, { params: { cycle }, query: { disclosure } }, { signal })
}

/** 计分口径说明 as a Word file. */
export function methodPaperOf({ send }: Runtime, cycle: string, signal: AbortSignal): Promise<Uint8Array> {
  return callEndpoint(send, exportMethodPaper, { params: { cycle } }, { signal })
}
