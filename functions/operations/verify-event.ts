import { verifyEvent as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { findRow, isBlank, isReversal, isReversed, writeRow } from './ledger-row.ts'

/** Gives a reported event its points; whoever wrote the row does not verify it. */
export const verifyEvent = operation(endpoint, async ({ params, body }, context) => {
  const found = await findRow(context, params.cycle, 'events', params.row)
  if (isRefused(found)) return found
  const { row } = found
  const { seen, ...points } = body
  const { name, subject } = context.caller
  const values = { ...row.values, ...points, verifiedBy: name }
  // sent again, the row is already as the first sending left it: the store knows its answer
  const isNew = row.version === seen
  if (isNew && (isReversal(row) || isReversed(found))) return refuse('conflict', '这一行是冲销记录或已冲销，不能核定。')
  if (isNew && !isBlank(row.values.verified) && !isBlank(row.values.verifiedBy))
    return refuse('conflict', '这一行已核定。核定有误的，请冲销后重新登记。')
  if (isNew && row.updatedBy.subject === subject)
    return refuse('forbidden', '核定人不能是申报或登记这一行的人，请由其他人员核定。')
  if (isNew && isBlank(row.values.document)) return refuse('conflict', '这一行没有依据文件及文号，补填后才能核定。')
  const request = { operation: endpoint.name, input: { params, body } }
  const written = await writeRow(context, found, { rowId: row.rowId, seen, values }, request)
  return isRefused(written) ? written : { ...written, verifiedBy: name }
})
