import * as z from 'zod'
import { day, instant } from './names.ts'

/** How far the written feedback to one subject is. */
export const feedbackSchema = z
  .object({
    subject: z.string(),
    name: z.string(),
    /** `outdated`: the result has changed since, so feedback has to go out again. */
    state: z.enum(['not-issued', 'outdated', 'issued', 'received']),
    /** How often it has been issued. */
    issue: z.int(),
    issuedAt: instant.nullable(),
    issuedBy: z.string().nullable(),
    receipt: z.object({ date: day, by: z.string(), recordedBy: z.string() }).nullable(),
    /** The days on which the subject can object, both included. */
    window: z.object({ from: day, until: day }).nullable(),
  })
  .meta({
    id: 'Feedback',
    description: '对一个单位的书面反馈：发出、签收、可申请复核的起止日期',
    example: {
      subject: 'A05',
      name: '区统计局',
      state: 'received',
      issue: 1,
      issuedAt: '2017-02-10T02:00:00.000Z',
      issuedBy: '考核办经办人',
      receipt: { date: '2017-02-13', by: '示例签收人', recordedBy: '考核办经办人' },
      window: { from: '2017-02-14', until: '2017-02-22' },
    },
  })

/** How far the written feedback to one subject is. */
export type FeedbackView = z.infer<typeof feedbackSchema>
