import type { WorkbookReading } from '#functions/workbooks/index.ts'
import { evaluate } from '#shared/engine/evaluate.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import type { Finding } from '#shared/findings.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { placedInCells } from '#shared/workbook/index.ts'
import type { Context } from '../context.ts'
import { isRefused, type Refused } from '../refused.ts'
import { findScheme } from './find-scheme.ts'
import { openedOrRefused } from './opened-or-refused.ts'

/** A filled workbook as uploaded: its scheme, its results, and all findings with cells as places. */
export interface Uploaded {
  readonly scheme: Scheme
  readonly appraisal: Appraisal
  readonly findings: readonly Finding[]
}

/** Reads and appraises an uploaded workbook, or says why it cannot be read at all. */
export async function readUploaded(context: Context, schemeId: string, bytes: Uint8Array): Promise<Uploaded | Refused> {
  const found = await findScheme(context, schemeId)
  if (isRefused(found)) return found
  const { scheme } = found
  const reading = await readOrRefuse(bytes, scheme)
  if (isRefused(reading)) return reading
  const { tables, cellOf } = reading
  const appraisal = evaluate(scheme, tables)
  return { scheme, appraisal, findings: [...reading.findings, ...placedInCells(appraisal.findings, cellOf)] }
}

/** Reads a workbook's sheets, or says why it cannot be read at all. */
export async function readOrRefuse(bytes: Uint8Array, scheme: Scheme): Promise<WorkbookReading | Refused> {
  const { readWorkbook } = await import('#functions/workbooks/index.ts')
  return openedOrRefused(() => readWorkbook(bytes, scheme))
}
