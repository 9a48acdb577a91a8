import { fillWorkbook as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { readUploaded } from './read-uploaded.ts'

/** The same workbook back with values, grades and a sheet of findings. */
export const fillWorkbook = operation(
  endpoint,
  async ({ query, body }, context) => {
    const uploaded = await readUploaded(context, query, body)
    if (isRefused(uploaded)) return uploaded
    const { fillWorkbook: fill } = await import('#functions/workbooks/index.ts')
    const { scheme, appraisal, findings, named } = uploaded
    return fill(body, scheme, appraisal, findings, named)
  },
  () => '考核工作簿（已计算）.xlsx',
)
