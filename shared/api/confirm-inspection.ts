import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { inRow, rowWritten, seenRow } from './ledger.ts'
import { day, shortText } from './names.ts'

/** Records what the inspected unit says of a finding: by itself, or by the office from the signed sheet. */
export const confirmInspection = endpoint({
  name: 'confirm-inspection',
  method: 'POST',
  path: '/v1/cycles/{cycle}/inspections/{row}/confirmation',
  summary: '登记被核验单位对察访核验结果的确认',
  writes: true,
  params: inRow,
  body: z
    .strictObject({
      seen: seenRow,
      opinion: z.enum(['属实', '有异议']),
      /** Who signed for the unit. */
      signedBy: shortText,
      date: day,
    })
    .meta({ example: { seen: 2, opinion: '属实', signedBy: '单位负责人（示例）', date: '2016-11-05' } }),
  output: rowWritten.extend({ confirmedByUnit: z.string() }),
})
