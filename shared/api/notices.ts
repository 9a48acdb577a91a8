import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { day, inCycle, instant, shortText } from './names.ts'

const noticeSchema = z
  .object({
    number: z.int(),
    step: z.string(),
    from: day,
    until: day,
    place: z.string(),
    recordedAt: instant,
    recordedBy: z.string(),
  })
  .meta({
    id: 'Notice',
    description: '一次公示：张贴日期、期满日期、地点',
    example: {
      number: 1,
      step: 'public-notice',
      from: '2017-01-09',
      until: '2017-01-12',
      place: '机关一楼公示栏',
      recordedAt: '2017-01-09T02:00:00.000Z',
      recordedBy: '考核办经办人',
    },
  })

/** Records that the results were posted; how long they stay comes from the scheme. */
export const postNotice = endpoint({
  name: 'post-notice',
  method: 'POST',
  path: '/v1/cycles/{cycle}/notices',
  summary: '登记公示的张贴日期和地点',
  status: 201,
  writes: true,
  params: inCycle,
  body: z
    .strictObject({ from: day, place: shortText })
    .meta({ example: { from: '2017-01-09', place: '机关一楼公示栏' } }),
  output: noticeSchema,
})

/** The public notices of a cycle. */
export const listNotices = endpoint({
  name: 'list-notices',
  method: 'GET',
  path: '/v1/cycles/{cycle}/notices',
  summary: '查看公示情况',
  params: inCycle,
  output: z.object({ notices: z.array(noticeSchema) }),
})
