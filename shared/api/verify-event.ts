import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { inRow, rowWritten, seenRow } from './ledger.ts'

/** Gives a reported event its points; by another person than the one who wrote the row. */
export const verifyEvent = endpoint({
  name: 'verify-event',
  method: 'POST',
  path: '/v1/cycles/{cycle}/events/{row}/verification',
  summary: '核定一条加减分（核定人不能是申报人）',
  writes: true,
  params: inRow,
  body: z
    .strictObject({
      seen: seenRow,
      /** 核定分值; 0 where nothing is recognised. */
      verified: z.number().nonnegative().max(1_000_000),
      multiplier: z.number().nonnegative().max(100).exactOptional(),
    })
    .meta({ example: { seen: 1, verified: 1.5, multiplier: 1 } }),
  output: rowWritten.extend({ verifiedBy: z.string() }),
})
