import { expect } from 'vitest'
import * as z from 'zod'
import type { Appraisal, SubjectResult, TraceLine } from '#shared/engine/result.ts'
import { recompute } from './recompute.ts'

const subjectSchema = z.strictObject({
  exact: z.string().optional(),
  published: z.string().nullable().optional(),
  rank: z.int().nullable().optional(),
  position: z.int().nullable().optional(),
  before: z.string().nullable().optional(),
  grade: z.string().nullable().optional(),
  state: z.string().optional(),
  prize: z.string().nullable().optional(),
  money: z.string().optional(),
  standing: z.string().optional(),
  eligibility: z.array(z.string()).optional(),
  consequences: z.array(z.string()).optional(),
  lacks: z.array(z.string()).optional(),
  /** Exact points of parts. */
  parts: z.record(z.string(), z.string()).optional(),
  /** Exact values of lines of the derivation, by label. */
  lines: z.record(z.string(), z.string()).optional(),
  /** Lines of the derivation as written, by label. */
  expressions: z.record(z.string(), z.string()).optional(),
  /** What the products of a line come to, by label: `0.3 × 95` is 28.5. */
  products: z.record(z.string(), z.array(z.string())).optional(),
})
const tie = z.strictObject({ subjects: z.array(z.string()), grades: z.array(z.string()), seatsInBetter: z.int() })

/** What a worked example expects of an appraisal; only what is named is looked at. */
export const expectationSchema = z.strictObject({
  subjects: z.record(z.string(), subjectSchema).default({}),
  seats: z.record(z.string(), z.array(z.int())).optional(),
  /** 测算数 of each grade, by group. */
  measured: z.record(z.string(), z.array(z.string())).optional(),
  undecided: z.array(tie).optional(),
  undecidedPrizes: z.array(tie).optional(),
  /** Codes of all errors and warnings, in order. */
  findings: z.array(z.string()).optional(),
  paid: z.string().optional(),
})
/** What a worked example expects. */
export type AppraisalExpectation = z.infer<typeof expectationSchema>

/** Compares an appraisal with what is expected of it, and re-computes every line of its derivations. */
export function checkAppraisal(appraisal: Appraisal, expected: AppraisalExpectation): void {
  for (const [name, row] of Object.entries(expected.subjects)) checkSubject(appraisal, name, row)
  for (const [group, seats] of Object.entries(expected.seats ?? {})) {
    const found = appraisal.groups.find((one) => one.group === group)
    expect([group, found?.seats.map((one) => one.seats)]).toEqual([group, seats])
  }
  for (const [group, exact] of Object.entries(expected.measured ?? {})) {
    const found = appraisal.groups.find((one) => one.group === group)
    expect([group, found?.seats.map((one) => one.exact)]).toEqual([group, exact])
  }
  if (expected.undecided) expect(undecided(appraisal, 'ties')).toEqual(expected.undecided)
  if (expected.undecidedPrizes) expect(undecided(appraisal, 'prizeTies')).toEqual(expected.undecidedPrizes)
  if (expected.findings) {
    const grave = appraisal.findings.filter((one) => one.severity !== 'note')
    expect(grave.map((one) => one.problem.code)).toEqual(expected.findings)
  }
  if (expected.paid !== undefined) {
    const cents = appraisal.results.reduce((so, one) => so + BigInt((one.money ?? '0.00').replace('.', '')), 0n)
    expect(`${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`).toBe(expected.paid)
  }
  for (const line of Object.values(appraisal.traces ?? {}).flat()) {
    if (line.expression !== '')
      expect(`${line.label} ${recompute(line.expression)}`).toBe(`${line.label} ${line.exact}`)
  }
}

function checkSubject(appraisal: Appraisal, name: string, row: AppraisalExpectation['subjects'][string]): void {
  const result = resultOf(appraisal, name)
  const found = {
    exact: result.total?.exact,
    published: result.total?.published ?? null,
    rank: result.rank,
    position: result.position,
    before: result.gradeBefore,
    grade: result.grade,
    state: result.gradeState,
    prize: result.prize,
    money: result.money,
    standing: result.standing,
    eligibility: result.eligibility,
    consequences: result.consequences,
    lacks: result.provisional?.lacks,
  }
  const { parts, lines, expressions, products, ...plain } = row
  expect({ name, ...found }).toMatchObject({ name, ...plain })
  for (const [part, points] of Object.entries(parts ?? {}))
    expect([name, part, result.parts[part]?.exact]).toEqual([name, part, points])
  for (const [label, exact] of Object.entries(lines ?? {}))
    expect([name, label, lineOf(appraisal, result, label).exact]).toEqual([name, label, exact])
  for (const [label, written] of Object.entries(expressions ?? {}))
    expect([name, label, lineOf(appraisal, result, label).expression]).toEqual([name, label, written])
  for (const [label, values] of Object.entries(products ?? {})) {
    const [, sum = ''] = /^\(([^)]*)\)/.exec(lineOf(appraisal, result, label).expression) ?? []
    expect([name, label, sum.split(' + ').map(recompute)]).toEqual([name, label, values])
  }
}

function undecided(appraisal: Appraisal, of: 'ties' | 'prizeTies') {
  const nameOf = (id: string) => appraisal.results.find((one) => one.subjectId === id)?.name ?? id
  return appraisal.groups
    .flatMap((group) => group[of] ?? [])
    .filter((one) => one.state === 'undecided')
    .map((one) => ({
      subjects: one.subjects.map(nameOf),
      grades: one.grades.map(({ grade }) => grade),
      seatsInBetter: one.grades[0]?.seats,
    }))
}

function lineOf(appraisal: Appraisal, result: SubjectResult, label: string): TraceLine {
  const lines = (appraisal.traces?.[result.subjectId] ?? []).filter((line) => line.label === label)
  const [found] = lines
  if (!found || lines.length > 1) throw new Error(`${lines.length} lines ${label} of ${result.name}`)
  return found
}

function resultOf(appraisal: Appraisal, name: string): SubjectResult {
  const found = appraisal.results.find((one) => one.name === name)
  if (!found) throw new Error(`no result for ${name}`)
  return found
}
