import { evaluateAmended } from '#shared/engine/appraise-amended.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import type { Finding } from '#shared/findings.ts'
import { placedInCells } from '#shared/workbook/index.ts'
import type { Runtime } from '../runtime/create-runtime.ts'
import { evaluateByService } from '../service/evaluate.ts'
import { ServiceError } from '../service/service-error.ts'
import { openTables, type OpenTables } from './open-tables.ts'

/** The workbook appraised as it stands; findings name cells. */
export interface AppraisedWorkbook {
  readonly workbook: OpenTables
  readonly appraisal: Appraisal
  readonly findings: readonly Finding[]
}

/** Appraises the open workbook through the service, or on this machine when it cannot be reached. */
export async function appraiseWorkbook(runtime: Runtime, otherwise: string): Promise<AppraisedWorkbook> {
  const workbook = await openTables(runtime, otherwise)
  const appraisal = await appraised(runtime, workbook)
  const findings = [...workbook.findings, ...placedInCells(appraisal.findings, workbook.cellOf)]
  return { workbook, appraisal, findings: [...new Map(findings.map((one) => [JSON.stringify(one), one])).values()] }
}

async function appraised({ send, offline }: Runtime, { named, versions, tables }: OpenTables): Promise<Appraisal> {
  const request = {
    evaluations: [{ scheme: named, tables: tables.map((_, index) => index) }],
    tables: [...tables],
  }
  try {
    const [appraisal] = await evaluateByService(send, request)
    offline.set(false)
    if (!appraisal || appraisal instanceof ServiceError) throw appraisal ?? new Error('no appraisal was given')
    return appraisal
  } catch (thrown) {
    if (!(thrown instanceof ServiceError) || thrown.kind !== 'unreachable') throw thrown
    offline.set(true)
    return evaluateAmended(versions, tables)
  }
}
