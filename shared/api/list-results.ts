import * as z from 'zod'
import { groupResultSchema, subjectResultSchema } from './appraisal.ts'
import { endpoint } from './endpoint.ts'
import { inCycle } from './names.ts'
import { officialHeading } from './official-results.ts'

/** The recorded results of a cycle; a unit sees its own. */
export const listResults = endpoint({
  name: 'list-results',
  method: 'GET',
  path: '/v1/cycles/{cycle}/results',
  summary: '查看已记录的考核结果（单位只见本单位）',
  params: inCycle,
  output: officialHeading.extend({
    results: z.array(subjectResultSchema),
    /** Seats and ties; empty for a unit. */
    groups: z.array(groupResultSchema),
  }),
})
