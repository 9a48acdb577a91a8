import * as z from 'zod'
import { cycleSchema } from './cycle.ts'
import { endpoint } from './endpoint.ts'
import { findingSchema } from './finding.ts'
import { day, inCycle, schemeId, shortText } from './names.ts'

/** Puts a further version of its scheme into force within a cycle's year; each period is scored by the version in force on its first day. */
export const amendCycle = endpoint({
  name: 'amend-cycle',
  method: 'POST',
  path: '/v1/cycles/{cycle}/amendments',
  summary: '年中修订：自某日起按考核办法的另一版本计分（书面反馈发出以前）',
  writes: true,
  params: inCycle,
  body: z
    .strictObject({
      /** The version as adopted; the same regulation as before. */
      scheme: schemeId,
      /** The first day on which it holds: later than that of the version before, within the scheme's period. */
      from: day,
      /** 修订所依据的文号. */
      documentNumber: shortText,
      /** The cycle's version as it was read. */
      seen: z.int().positive(),
    })
    .meta({ example: { scheme: 'yinhai@2016.2', from: '2016-07-01', documentNumber: '银发〔2016〕9号', seen: 3 } }),
  /** With what is to be known of it, such as a period that it cuts. */
  output: cycleSchema.extend({ findings: z.array(findingSchema) }),
})

/** Takes the last amendment of a cycle back: the version before holds on. */
export const withdrawAmendment = endpoint({
  name: 'withdraw-amendment',
  method: 'POST',
  path: '/v1/cycles/{cycle}/amendments/withdrawal',
  summary: '撤销最近一次年中修订（注明理由，书面反馈发出以前）',
  writes: true,
  params: inCycle,
  body: z
    .strictObject({ seen: z.int().positive(), reason: shortText })
    .meta({ example: { seen: 4, reason: '修订文件尚未印发' } }),
  output: cycleSchema,
})
