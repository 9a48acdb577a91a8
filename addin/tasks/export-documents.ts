import { exportBulletin } from '#shared/api/export-bulletin.ts'
import { exportMethodPaper } from '#shared/api/export-method-paper.ts'
import type { Runtime } from '../runtime/create-runtime.ts'
import { callEndpoint } from '../service/call-endpoint.ts'

/** How much the bulletin shows below the grade. */
export type Disclosure = 'grades' | 'ranks' | 'scores'

/** What the office says of a bulletin: how much it shows, and its number and date where it has them. */
export interface BulletinSettings {
  readonly disclosure: Disclosure
  readonly documentNumber: string
  readonly date: string
}

/** The bulletin as a Word file. */
export function bulletinOf(
  { send }: Runtime,
  cycle: string,
  { disclosure, documentNumber, date }: BulletinSettings,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const number = documentNumber.trim() === '' ? {} : { documentNumber: documentNumber.trim() }
  const query = { disclosure, ...number, ...(date === '' ? {} : { date }) }
  return callEndpoint(send, exportBulletin, { params: { cycle }, query }, { signal })
}

/** 计分口径说明 as a Word file. */
export function methodPaperOf({ send }: Runtime, cycle: string, signal: AbortSignal): Promise<Uint8Array> {
  return callEndpoint(send, exportMethodPaper, { params: { cycle } }, { signal })
}
