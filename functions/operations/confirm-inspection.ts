import { confirmInspection as endpoint } from '#shared/api/index.ts'
import { chinaDay } from '#shared/dates/index.ts'
import { definitionOf } from '#shared/tables/index.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { findRow, isBlank, isReversal, isReversed, writeRow } from './ledger-row.ts'

/** What a finding must say before a unit can be asked to confirm it. */
const REQUIRED = ['inspector', 'date', 'place', 'reason'] as const

/** Records what the inspected unit says of a finding, once. */
export const confirmInspection = operation(endpoint, async ({ params, body }, context) => {
  const found = await findRow(context, params.cycle, 'inspections', params.row)
  if (isRefused(found)) return found
  const { row } = found
  const { seen, opinion, signedBy, date } = body
  const confirmedByUnit = `${opinion}（${signedBy}，${date}）`
  const isNew = row.version === seen
  if (isNew && (isReversal(row) || isReversed(found))) return refuse('conflict', '这一行是冲销记录或已冲销，不能确认。')
  if (isNew && !isBlank(row.values.confirmedByUnit))
    return refuse('conflict', `单位已确认：${String(row.values.confirmedByUnit)}，不能重复登记。`)
  const lacking = REQUIRED.filter((key) => isBlank(row.values[key])).map(headingOf)
  if (isNew && lacking.length > 0)
    return refuse('conflict', `这一行还没有填写${lacking.join('、')}，补填后才能请单位确认。`)
  if (isNew && date < String(row.values.date)) return refuse('invalid', '确认日期早于核验日期，请核对。')
  if (date > chinaDay(context.now().toISOString())) return refuse('invalid', '确认日期还没有到，请核对。')
  const request = { operation: endpoint.name, input: { params, body } }
  const values = { ...row.values, confirmedByUnit }
  const written = await writeRow(context, found, { rowId: row.rowId, seen, values }, request)
  return isRefused(written) ? written : { ...written, confirmedByUnit }
})

function headingOf(key: string): string {
  return definitionOf('inspections').columns.find((column) => column.key === key)?.heading ?? key
}
