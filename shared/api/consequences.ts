import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { day, inCycle, shortText } from './names.ts'

const decision = { body: shortText, minutesNumber: shortText, date: day }

const consequenceSchema = z
  .object({
    subject: z.string(),
    name: z.string(),
    /** As the scheme words it. */
    consequence: z.string(),
    /** `proposed`: it follows from the result, and nobody has decided yet. */
    state: z.enum(['proposed', 'confirmed', 'revoked']),
    confirmed: z.object(decision).nullable(),
    revoked: z.object({ ...decision, reason: z.string() }).nullable(),
  })
  .meta({
    id: 'Consequence',
    description: '考核结果的一项运用：由结果提出，经决定生效，可注明理由撤销',
    example: {
      subject: 'D03',
      name: '示例单位',
      consequence: '取消单位及班子成员本年度评优评先资格',
      state: 'confirmed',
      confirmed: { body: '县委常委会', minutesNumber: '示例纪要〔2012〕1号', date: '2012-02-20' },
      revoked: null,
    },
  })

/** What follows from the recorded results, and what has been decided on it; a unit sees its own. */
export const listConsequences = endpoint({
  name: 'list-consequences',
  method: 'GET',
  path: '/v1/cycles/{cycle}/consequences',
  summary: '查看考核结果的运用事项及其决定（单位只见本单位）',
  params: inCycle,
  output: z.object({ consequences: z.array(consequenceSchema) }),
})

/** Records that a proposed consequence takes effect, or that one in effect is taken back with a reason. */
export const decideConsequence = endpoint({
  name: 'decide-consequence',
  method: 'POST',
  path: '/v1/cycles/{cycle}/consequences',
  summary: '登记结果运用事项的决定：生效，或注明理由撤销',
  writes: true,
  params: inCycle,
  body: z
    .strictObject({
      subject: shortText,
      consequence: shortText,
      ...decision,
      /** Why it is taken back; absent where it takes effect. */
      revokedFor: shortText.exactOptional(),
    })
    .meta({
      example: {
        subject: 'D03',
        consequence: '取消单位及班子成员本年度评优评先资格',
        body: '县委常委会',
        minutesNumber: '示例纪要〔2012〕1号',
        date: '2012-02-20',
      },
    }),
  output: consequenceSchema,
})
