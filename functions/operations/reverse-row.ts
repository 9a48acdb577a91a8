import type { Row } from '#functions/store/index.ts'
import { reverseRow as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { findRow, isReversal, isReversed, writeRow } from './ledger-row.ts'

/** What a reversal repeats of the row it takes back. */
const REPEATED = ['subject', 'rule', 'goal'] as const

/** Takes a row back by a further row; once. */
export const reverseRow = operation(endpoint, async ({ params, body }, context) => {
  const found = await findRow(context, params.cycle, params.table, params.row)
  if (isRefused(found)) return found
  const { row } = found
  if (isReversal(row)) return refuse('conflict', '这一行本身就是冲销记录，不能再冲销；请重新登记原事项。')
  const rowId = `${row.rowId}.reversal`
  const { reason, document, date } = body
  const repeated = Object.fromEntries(REPEATED.flatMap((key) => (key in row.values ? [[key, row.values[key]]] : [])))
  const values = {
    ...repeated,
    ...(params.table === 'inspections' ? {} : { matter: `冲销：${matterOf(row)}` }),
    ...{ document, date, reverses: row.rowId, reversalReason: reason },
  }
  if (isReversed(found) && context.idempotencyKey === undefined) return refuse('conflict', ALREADY)
  const request = { operation: endpoint.name, input: { params, body } }
  const written = await writeRow(context, found, { rowId, seen: 0, values }, request)
  // only one row can have that id: a second reversal meets the first
  return isRefused(written) && isReversed(found) ? refuse('conflict', ALREADY) : written
})

function matterOf({ values }: Row): string {
  return typeof values.matter === 'string' ? values.matter : ''
}

const ALREADY = '这一行已经冲销，不能重复冲销。'
