import type { WorkbookReading, UnreadableReason } from '#functions/workbooks/index.ts'
import { evaluate } from '#shared/engine/evaluate.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import type { Finding } from '#shared/findings.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { placedInCells } from '#shared/workbook/index.ts'
import type { Context } from '../context.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'
import { findScheme } from './find-scheme.ts'

const SENTENCES: Readonly<Record<UnreadableReason, string>> = {
  'not-a-workbook': '上传的文件不是 .xlsx 工作簿，请另存为 .xlsx 后重试。',
  encrypted: '上传的工作簿已加密或是旧格式（.xls），请去掉密码并另存为 .xlsx 后重试。',
  'too-large': '上传的工作簿内容过多，请删去无关的工作表后重试。',
}

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
  const { readWorkbook, UnreadableWorkbook } = await import('#functions/workbooks/index.ts')
  try {
    return await readWorkbook(bytes, scheme)
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return refuse('invalid', SENTENCES[error.reason])
    throw error
  }
}
