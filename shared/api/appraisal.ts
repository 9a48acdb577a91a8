import * as z from 'zod'
import type { Appraisal, GroupResult, SubjectResult, TraceLine } from '../engine/result.ts'
import { basisSchema } from '../scheme/basis.ts'
import { findingSchema } from './finding.ts'

const partScore = z.object({
  state: z.enum(['complete', 'lacking', 'not-applicable']),
  exact: z.string(),
  published: z.string(),
  maximum: z.string().exactOptional(),
})

/** One subject's outcome. */
export const subjectResultSchema: z.ZodType<SubjectResult> = z
  .object({
    subjectId: z.string(),
    name: z.string(),
    group: z.string(),
    order: z.number(),
    parts: z.record(z.string(), partScore),
    total: z.object({ exact: z.string(), published: z.string() }).nullable(),
    provisional: z.object({ published: z.string(), lacks: z.array(z.string()) }).nullable(),
    rank: z.number().nullable(),
    position: z.number().nullable(),
    gradeBefore: z.string().nullable(),
    grade: z.string().nullable(),
    gradeState: z.enum(['decided', 'undecided', 'incomplete', 'group-incomplete', 'not-graded']),
    marks: z.array(
      z.enum(['below-threshold', 'ruled', 'tie-by-chain', 'adjusted', 'seat-added', 'downgraded', 'backfilled']),
    ),
    standing: z.enum(['comments-only', 'no-grade', 'pending']).exactOptional(),
    eligibility: z.array(z.string()).exactOptional(),
    prize: z.string().nullable().exactOptional(),
    money: z.string().exactOptional(),
    consequences: z.array(z.string()).exactOptional(),
    pay: z.array(z.object({ id: z.string(), title: z.string(), exact: z.string(), cents: z.string() })).exactOptional(),
  })
  .meta({ id: 'SubjectResult', description: '一个被考核单位的各项得分、总分、名次与等次' })

const seats = z.object({
  grade: z.string(),
  pool: z.string().exactOptional(),
  share: z.string(),
  exact: z.string(),
  seats: z.number(),
  available: z.number(),
  filled: z.number(),
  toAdd: z.number(),
})

const tie = z.object({
  subjects: z.array(z.string()),
  published: z.string(),
  grades: z.array(z.object({ grade: z.string(), seats: z.number() })),
  state: z.enum(['ruled', 'by-chain', 'shared', 'undecided']),
  reference: z.array(z.string()).exactOptional(),
})

/** One group's seats and ties. */
export const groupResultSchema: z.ZodType<GroupResult> = z
  .object({
    group: z.string(),
    title: z.string(),
    base: z.number(),
    belowThreshold: z.array(z.string()),
    seats: z.array(seats),
    ties: z.array(tie),
    prizeTies: z.array(tie).exactOptional(),
    incomplete: z.array(z.string()),
    final: z.boolean(),
  })
  .meta({ id: 'GroupResult', description: '一个考核组的名额与并列情况' })

/** One line of a derivation. */
export const traceLineSchema: z.ZodType<TraceLine> = z
  .object({
    step: z.number(),
    part: z.string(),
    label: z.string(),
    expression: z.string(),
    exact: z.string(),
    shown: z.string(),
    rounding: z.string().exactOptional(),
    text: z.string(),
    maximum: z.string().exactOptional(),
    basis: basisText(),
    reason: z.string().exactOptional(),
    evidence: z.string().exactOptional(),
    scoredBy: z.string().exactOptional(),
  })
  .meta({ id: 'TraceLine', description: '计分明细的一行' })

/** What one appraisal gives. */
export const appraisalSchema: z.ZodType<Appraisal> = z
  .object({
    scheme: z.string(),
    engine: z.string(),
    results: z.array(subjectResultSchema),
    groups: z.array(groupResultSchema),
    findings: z.array(findingSchema),
    traces: z.record(z.string(), z.array(traceLineSchema)).exactOptional(),
  })
  .meta({ id: 'Appraisal', description: '一次计分的全部结果' })

function basisText() {
  return basisSchema.exactOptional()
}
