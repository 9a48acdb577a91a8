import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { inLedgerRow, reasonText, rowWritten } from './ledger.ts'
import { day, shortText } from './names.ts'

/** Takes a row back by a further row that names it, with reason and document; both stay, neither counts. */
export const reverseRow = endpoint({
  name: 'reverse-row',
  method: 'POST',
  path: '/v1/cycles/{cycle}/tables/{table}/rows/{row}/reversal',
  summary: '冲销一条加减分、察访核验或一票否决（原记录保留，不再计分）',
  status: 201,
  writes: true,
  params: inLedgerRow,
  body: z
    .strictObject({ reason: reasonText, document: shortText, date: day })
    .meta({ example: { reason: '经复核不属同一成果', document: '银绩办〔2017〕3号', date: '2017-01-10' } }),
  output: rowWritten,
})
