import { checkWorkbook as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { readUploaded } from './read-uploaded.ts'

/** Reads a filled workbook and appraises it; nothing is stored. */
export const checkWorkbook = operation(endpoint, async ({ query, body }, context) => {
  const uploaded = await readUploaded(context, query, body)
  if (isRefused(uploaded)) return uploaded
  const { findings, appraisal } = uploaded
  return { findings: [...findings], appraisal: { ...appraisal, findings } }
})
