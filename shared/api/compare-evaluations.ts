import * as z from 'zod'
import type { Comparison } from '../what-if/index.ts'
import { traceLineSchema } from './appraisal.ts'
import { endpoint } from './endpoint.ts'
import { findingSchema } from './finding.ts'
import { cycleId, day, schemeId } from './names.ts'
import { tableRowsSchema } from './table-rows.ts'

/**
 * One side: an adopted scheme, or the versions in force in a cycle, with what is read or entered otherwise in the last of
 * them; and rows sent along or stored in a cycle.
 */
const side = z.strictObject({
  /** For the whole year; the cycle's own versions when absent. */
  scheme: schemeId.exactOptional(),
  /** With a scheme and a cycle: the cycle's own versions until this day, the scheme from it on. */
  from: day.exactOptional(),
  readings: z.record(z.string(), z.string()).default({}),
  /** A parameter of null is left out. */
  parameters: z.record(z.string(), z.json()).default({}),
  /** Positions in the request's `tables`; those of the cycle when there are none. */
  tables: z.array(z.int().nonnegative()).exactOptional(),
  cycle: cycleId.exactOptional(),
})

function change<Value extends z.ZodType>(value: Value) {
  return z.object({ before: value, after: value })
}

const text = z.string().nullable()
const gradeState = z.enum(['decided', 'undecided', 'incomplete', 'group-incomplete', 'not-graded']).nullable()
const seatFigures = z.object({ exact: z.string(), seats: z.number(), filled: z.number() }).nullable()
const outcome = z.object({ scheme: z.string(), findings: z.array(findingSchema) })

/** Two appraisals side by side. */
export const comparisonSchema: z.ZodType<Comparison> = z
  .object({
    before: outcome,
    after: outcome,
    moves: z.array(
      z.object({
        subjectId: z.string(),
        name: z.string(),
        group: z.string(),
        presence: z.enum(['both', 'joined', 'left']),
        groups: change(z.string()).exactOptional(),
        total: z.object({ before: text, after: text, difference: text }).exactOptional(),
        rank: change(z.number().nullable()).exactOptional(),
        grade: change(text).exactOptional(),
        gradeState: change(gradeState).exactOptional(),
        prize: change(text).exactOptional(),
        money: change(text).exactOptional(),
        parts: z.record(z.string(), change(text)),
        through: z
          .object({
            step: z.number(),
            part: z.string(),
            label: z.string(),
            before: traceLineSchema.nullable(),
            after: traceLineSchema.nullable(),
          })
          .nullable(),
      }),
    ),
    unmoved: z.number(),
    groups: z.array(
      z.object({
        group: z.string(),
        title: z.string(),
        base: change(z.number().nullable()).exactOptional(),
        undecided: change(z.number()).exactOptional(),
        seats: z.array(
          z.object({
            grade: z.string(),
            pool: z.string().exactOptional(),
            before: seatFigures,
            after: seatFigures,
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Comparison', description: '两次计分并列：谁变动、变多少、变在哪一步，名额怎样变' })

/** Appraises two sides and says who moves; nothing is stored. */
export const compareEvaluations = endpoint({
  name: 'compare-evaluations',
  method: 'POST',
  path: '/v1/evaluations/comparison',
  summary: '比较两种口径、参数、版本或数据下的结果（不保存）',
  body: z
    .strictObject({
      before: side,
      after: side,
      tables: z.array(tableRowsSchema).max(100).default([]),
      language: z.enum(['zh-CN', 'en']).default('zh-CN'),
    })
    .meta({
      example: {
        before: { scheme: 'yinhai@2016.1' },
        after: { scheme: 'yinhai@2016.2' },
        tables: [{ table: 'roster', columns: ['code', 'name'], rows: [['A05', '区统计局']] }],
      },
    }),
  output: comparisonSchema,
})
