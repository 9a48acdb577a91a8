import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { importedTables } from './import-rows.ts'
import { day, inCycle, shortText } from './names.ts'

const formerYear = z.strictObject({
  subject: shortText,
  year: z.int().min(1990).max(2100),
  rank: z.int().positive().nullable(),
  size: z.int().positive().nullable(),
  grade: shortText.nullable(),
  /** Where it is written, such as a bulletin's number. */
  document: shortText,
})

const succession = z.strictObject({
  subject: shortText,
  former: shortText,
  kind: z.enum(['更名', '合并', '分设']),
  date: day,
  /** Whether the former unit's years go on with this one. */
  keeps: z.enum(['是', '否']),
})

/** Adds former years and successions; what names the same subject and year, or the same two units, is replaced. */
export const addHistory = endpoint({
  name: 'add-history',
  method: 'POST',
  path: '/v1/history',
  summary: '登记以前年度的考核结果和单位沿革（更名、合并、分设）',
  writes: true,
  body: z
    .strictObject({
      seen: z.int().nonnegative(),
      years: z.array(formerYear).max(2_000),
      successions: z.array(succession).max(500),
    })
    .meta({
      example: {
        seen: 0,
        years: [{ subject: '区统计局', year: 2015, rank: 2, size: 14, grade: '一等', document: '银发〔2016〕5号' }],
        successions: [{ subject: '区文旅局', former: '区旅游局', kind: '更名', date: '2016-03-01', keeps: '是' }],
      },
    }),
  output: z.object({ version: z.int(), years: z.int(), successions: z.int() }),
})

/** A subject's results over the years, under whatever names it had. */
export const readHistory = endpoint({
  name: 'read-history',
  method: 'GET',
  path: '/v1/subjects/{subject}/history',
  summary: '查看一个单位历年的考核结果（含更名、合并前的年度）',
  params: z.strictObject({ subject: shortText }),
  output: z.object({
    /** What `add-history` must name as seen. */
    version: z.int(),
    years: z.array(
      z.object({
        year: z.int(),
        /** What the unit was called then. */
        name: z.string(),
        rank: z.int().nullable(),
        size: z.int().nullable(),
        grade: z.string().nullable(),
        /** The cycle it was published in; null where it was entered from a document. */
        cycle: z.string().nullable(),
        document: z.string().nullable(),
      }),
    ),
    successions: z.array(succession),
  }),
})

/** Puts the former years of every unit of the roster into the cycle's 历年, where they are not there yet. */
export const carryHistory = endpoint({
  name: 'carry-history',
  method: 'POST',
  path: '/v1/cycles/{cycle}/history',
  summary: '把名册各单位以前年度的结果结转到本周期的“历年”表',
  status: 201,
  writes: true,
  params: inCycle,
  output: importedTables,
})
