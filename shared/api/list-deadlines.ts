import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { findingSchema } from './finding.ts'
import { inCycle } from './names.ts'

/** The deadlines of a cycle as they stand today, and the windows for objections that are still open. */
export const listDeadlines = endpoint({
  name: 'list-deadlines',
  method: 'GET',
  path: '/v1/cycles/{cycle}/deadlines',
  summary: '查看各项期限：已过、临近、进行中（单位只见本单位的复核期限）',
  params: inCycle,
  output: z
    .object({
      today: z.string(),
      deadlines: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          from: z.string().nullable(),
          /** The last day, which still counts. */
          due: z.string().nullable(),
          late: z.enum(['refused', 'warned']),
          state: z.enum(['not-begun', 'running', 'near', 'past', 'by-event']),
          findings: z.array(findingSchema),
        }),
      ),
      /** Who can still object, and until when. */
      windows: z.array(z.object({ subject: z.string(), name: z.string(), from: z.string(), until: z.string() })),
    })
    .meta({
      example: {
        today: '2017-02-14',
        deadlines: [
          {
            id: 'self-report',
            title: '报送自评材料',
            from: null,
            due: '2016-12-31',
            late: 'warned',
            state: 'past',
            findings: [],
          },
        ],
        windows: [{ subject: 'A05', name: '区统计局', from: '2017-02-14', until: '2017-02-22' }],
      },
    }),
})
