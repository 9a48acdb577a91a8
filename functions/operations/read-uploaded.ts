import type { WorkbookReading } from '#functions/workbooks/index.ts'
import type { checkWorkbook } from '#shared/api/index.ts'
import { evaluateAmended } from '#shared/engine/appraise-amended.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import type { Finding } from '#shared/findings.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { placedInCells } from '#shared/workbook/index.ts'
import type { Context } from '../context.ts'
import type { Input } from '../operation.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'
import { findCycle } from './find-cycle.ts'
import { openedOrRefused } from './opened-or-refused.ts'
import { schemesInForce, schemesNamed, type SchemesInForce } from './schemes-in-force.ts'

/** A filled workbook as uploaded: the schemes it was appraised by, its results, and all findings with cells as places. */
export interface Uploaded extends Pick<SchemesInForce, 'scheme' | 'named'> {
  readonly appraisal: Appraisal
  readonly findings: readonly Finding[]
}

type By = Input<typeof checkWorkbook>['query']

/** Reads and appraises an uploaded workbook, or says why it cannot be read at all. */
export async function readUploaded(context: Context, by: By, bytes: Uint8Array): Promise<Uploaded | Refused> {
  const found = await schemesBy(context, by)
  if (isRefused(found)) return found
  const { scheme, named, versions } = found
  const reading = await readOrRefuse(bytes, scheme)
  if (isRefused(reading)) return reading
  const { tables, cellOf } = reading
  const appraisal = evaluateAmended(versions, tables)
  return { scheme, named, appraisal, findings: [...reading.findings, ...placedInCells(appraisal.findings, cellOf)] }
}

async function schemesBy(context: Context, { scheme, cycle }: By): Promise<SchemesInForce | Refused> {
  if ((scheme === undefined) === (cycle === undefined))
    return refuse('invalid', '请写明按哪个考核办法或哪个考核周期计算，两者写一个。')
  if (cycle === undefined) return schemesNamed(context, scheme ?? '')
  const found = await findCycle(context, cycle)
  return isRefused(found) ? found : schemesInForce(context, found)
}

/** Reads a workbook's sheets, or says why it cannot be read at all. */
export async function readOrRefuse(bytes: Uint8Array, scheme: Scheme): Promise<WorkbookReading | Refused> {
  const { readWorkbook } = await import('#functions/workbooks/index.ts')
  return openedOrRefused(() => readWorkbook(bytes, scheme))
}
