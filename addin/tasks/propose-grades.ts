import { confirmAllocation } from '#shared/api/confirm-allocation.ts'
import type { InputOf, OutputOf } from '#shared/api/endpoint.ts'
import { proposeAllocation } from '#shared/api/propose-allocation.ts'
import { recordRulings } from '#shared/api/record-rulings.ts'
import type { Runtime } from '../runtime/create-runtime.ts'
import { callEndpoint } from '../service/call-endpoint.ts'
import { compareWithSystem } from './compare-with-system.ts'
import { refreshResults } from './refresh-results.ts'
import { updateWorkbook } from './update-workbook.ts'
import { writeConfirmedGrades } from './write-confirmed-grades.ts'

/** The grades the system proposes, and what stands in their way. */
export type Proposal = OutputOf<typeof proposeAllocation>

/** A ruling on one tied unit. */
export type Ruling = InputOf<typeof recordRulings>['body']['rulings'][number]

/** Has the system propose grades from what it keeps. */
export function proposeGrades({ send }: Runtime, cycle: string, signal: AbortSignal): Promise<Proposal> {
  return callEndpoint(send, proposeAllocation, { params: { cycle } }, { signal })
}

/** Records rulings in the system and lets the workbook's own 裁定 follow. */
export async function ruleOnTie(
  runtime: Runtime,
  cycle: string,
  scheme: string,
  rulings: readonly Ruling[],
  signal: AbortSignal,
): Promise<void> {
  await callEndpoint(runtime.send, recordRulings, { params: { cycle }, body: { rulings: [...rulings] } }, { signal })
  const { workbook, differences } = await compareWithSystem(runtime, cycle, scheme, signal)
  const ruled = differences.filter((one) => 'there' in one && one.there?.table === 'rulings')
  await updateWorkbook(
    cycle,
    workbook,
    ruled.filter(({ kind }) => kind === 'new-there' || kind === 'edited-there'),
  )
}

/** Records the proposed grades and writes them into the workbook; gives how many. */
export async function confirmGrades(
  runtime: Runtime,
  cycle: string,
  proposal: Proposal,
  heading: string,
  signal: AbortSignal,
): Promise<number> {
  const body = { allocationVersion: proposal.allocationVersion }
  const { grades } = await callEndpoint(runtime.send, confirmAllocation, { params: { cycle }, body }, { signal })
  await writeConfirmedGrades(grades, heading)
  await refreshResults(runtime)
  return grades.length
}
