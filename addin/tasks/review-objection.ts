import type { InputOf, OutputOf } from '#shared/api/endpoint.ts'
import type { ObjectionView } from '#shared/api/objection.ts'
import { previewReview, reviewObjection } from '#shared/api/review-objection.ts'
import type { Runtime } from '../runtime/create-runtime.ts'
import { callEndpoint } from '../service/call-endpoint.ts'
import { byTable, changeFor } from '../sync/changes.ts'
import { compareWithSystem } from './compare-with-system.ts'

/** The leading group's choice where somebody else would fall. */
export type KnockOn = NonNullable<InputOf<typeof reviewObjection>['body']['knockOn']>

/** What a review would do, and how many rows of the workbook it would correct in the system. */
export type ReviewPreview = OutputOf<typeof previewReview> & { readonly corrections: number }

/** Has the system compute what the rows changed in this workbook would do; nothing is written. */
export async function previewOf(
  runtime: Runtime,
  cycle: string,
  scheme: string,
  { objection }: ObjectionView,
  knockOn: KnockOn | undefined,
  signal: AbortSignal,
): Promise<ReviewPreview> {
  const tables = await correctionOf(runtime, cycle, scheme, signal)
  const body = { ...(tables.length > 0 ? { tables } : {}), ...(knockOn ? { knockOn } : {}) }
  const preview = await callEndpoint(runtime.send, previewReview, { params: { cycle, objection }, body }, { signal })
  return { ...preview, corrections: tables.reduce((sum, { changes }) => sum + changes.length, 0) }
}

/** Records the decision; one that upholds takes the rows changed in this workbook along. */
export async function decideObjection(
  runtime: Runtime,
  cycle: string,
  scheme: string,
  { objection, version }: ObjectionView,
  given: { readonly outcome: 'upheld' | 'rejected'; readonly reason: string; readonly knockOn?: KnockOn },
  signal: AbortSignal,
): Promise<OutputOf<typeof reviewObjection>> {
  const { outcome, reason, knockOn } = given
  const upheld =
    outcome === 'upheld'
      ? { tables: await correctionOf(runtime, cycle, scheme, signal), ...(knockOn ? { knockOn } : {}) }
      : {}
  const body = { seen: version, outcome, reason, ...upheld }
  const decided = await callEndpoint(runtime.send, reviewObjection, { params: { cycle, objection }, body }, { signal })
  // what was corrected here is what the system says now: it counts as seen
  await compareWithSystem(runtime, cycle, scheme, signal)
  return decided
}

async function correctionOf(runtime: Runtime, cycle: string, scheme: string, signal: AbortSignal) {
  const { differences } = await compareWithSystem(runtime, cycle, scheme, signal)
  return byTable(differences.flatMap((one) => changeFor(one) ?? []))
}
