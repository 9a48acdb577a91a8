import * as z from 'zod'
import { findingSchema } from './finding.ts'
import { endpoint } from './endpoint.ts'
import { day } from './names.ts'

const inYear = z.strictObject({ year: z.string().regex(/^(19|20)\d\d$/, '年份应写作 2017 的样子') })

const holidaysSchema = z
  .object({
    year: z.int(),
    /** Days off besides weekends and the published schedule. */
    daysOff: z.array(z.string()),
    /** Make-up days on which people work. */
    workingDays: z.array(z.string()),
    /** Whether the entries are the whole schedule of the year. */
    complete: z.boolean(),
    version: z.int(),
    /** That the year has no schedule, where it has none. */
    findings: z.array(findingSchema),
  })
  .meta({ id: 'Holidays', description: '一年的放假和调休：在国务院办公厅公布的安排之上，本单位另行录入的日期' })

/** An office's own days off and make-up days of a year. */
export const readHolidays = endpoint({
  name: 'read-holidays',
  method: 'GET',
  path: '/v1/holidays/{year}',
  summary: '查看一年的放假和调休安排',
  params: inYear,
  output: holidaysSchema,
})

/** Puts an office's own days off and make-up days of a year in place of those seen. */
export const putHolidays = endpoint({
  name: 'put-holidays',
  method: 'PUT',
  path: '/v1/holidays/{year}',
  summary: '录入一年的放假和调休安排',
  writes: true,
  params: inYear,
  body: z
    .strictObject({
      daysOff: z.array(day).max(366),
      workingDays: z.array(day).max(366),
      complete: z.boolean().default(false),
      seen: z.int().nonnegative(),
    })
    .meta({ example: { daysOff: ['2017-02-20'], workingDays: ['2017-02-18'], complete: false, seen: 0 } }),
  output: holidaysSchema,
})
