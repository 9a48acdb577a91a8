import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import type { Appraisal, SubjectResult } from '#shared/engine/result.ts'
import { parseExact, plus, toExactText, ZERO } from '#shared/numbers/index.ts'
import { readCases, rowsOf, type Expectation } from './case.ts'
import { recompute } from './recompute.ts'
import { shippedScheme } from './shipped.ts'

const FOLDER = new URL('./yinhai/', import.meta.url)
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml') && name.startsWith('y-'))

for (const file of files) {
  for (const one of readCases(new URL(file, FOLDER).pathname)) {
    describe(`${one.id} ${one.name}（${one.basis}）`, () => {
      test.each(one.variants.map((variant) => [variant.id, variant.name, variant] as const))(
        '%s：%s',
        (_id, _name, variant) => {
          const scheme = shippedScheme('yinhai/2016.yaml', {
            readings: { ...one.readings, ...variant.readings },
            parameters: { ...one.parameters, ...variant.parameters },
          })
          const appraisal = evaluate(scheme, rowsOf(one), { trace: 'all' })
          check(appraisal, variant.expect, one.group)
          if (Object.keys(variant.readings).length === 0) checkExact(appraisal, one.parts)
          for (const line of Object.values(appraisal.traces ?? {}).flat()) {
            if (line.expression !== '')
              expect(`${line.label} ${recompute(line.expression)}`).toBe(`${line.label} ${line.exact}`)
          }
        },
      )
    })
  }
}

function check(appraisal: Appraisal, expected: Expectation, groupId: string): void {
  const group = appraisal.groups.find((one) => one.group === groupId)
  const nameOf = (id: string) => appraisal.results.find((one) => one.subjectId === id)?.name
  const members = appraisal.results.filter((one) => one.group === groupId)
  if (expected.seats) expect(group?.seats.map((one) => one.seats)).toEqual(expected.seats)
  if (expected.available) expect(group?.seats.map((one) => one.available)).toEqual(expected.available)
  if (expected.measured) expect(group?.seats.map((one) => one.exact)).toEqual(expected.measured)
  if (expected.belowThreshold)
    expect(group?.belowThreshold.map(nameOf).sort()).toEqual([...expected.belowThreshold].sort())
  if (expected.incomplete) expect(group?.incomplete.map(nameOf)).toEqual(expected.incomplete)
  if (expected.undecided) {
    const undecided = group?.ties.filter((one) => one.state === 'undecided')
    expect(
      undecided?.map((tie) => ({
        units: tie.subjects.map(nameOf),
        grades: tie.grades.map((one) => one.grade),
        seatsInBetter: tie.grades[0]?.seats,
      })),
    ).toEqual(expected.undecided)
    expect(group?.final).toBe(expected.undecided.length === 0)
  }
  if (expected.counts) {
    const counts: Record<string, number> = {}
    for (const { grade } of members) if (grade !== null) counts[grade] = (counts[grade] ?? 0) + 1
    expect(counts).toEqual(expected.counts)
  }
  for (const [name, row] of Object.entries(expected.units ?? {})) {
    const result = resultOf(appraisal, name)
    expect({
      name,
      exact: result.total?.exact,
      published: result.total?.published,
      rank: result.rank,
      position: result.position,
      before: result.gradeBefore,
      grade: result.grade,
    }).toEqual({ name, ...row })
  }
  for (const [name, total] of Object.entries(expected.totals ?? {}))
    expect([name, resultOf(appraisal, name).total?.published]).toEqual([name, total])
  for (const [name, points] of Object.entries(expected.provisional ?? {})) {
    expect(resultOf(appraisal, name)).toMatchObject({
      total: null,
      rank: null,
      grade: null,
      provisional: { published: points },
    })
  }
  for (const [name, lacks] of Object.entries(expected.lacks ?? {}))
    expect(resultOf(appraisal, name).provisional?.lacks).toEqual(lacks)
  for (const [name, state] of Object.entries(expected.states ?? {}))
    expect([name, resultOf(appraisal, name).gradeState]).toEqual([name, state])
  checkExact(appraisal, expected.exact ?? {})
  for (const [name, parts] of Object.entries(expected.published ?? {})) {
    for (const [part, points] of Object.entries(parts))
      expect([name, part, resultOf(appraisal, name).parts[part]?.published]).toEqual([name, part, points])
  }
}

/** Exact points; `bonusRaw` is what the bonus items come to before the cap, as the derivation lists them. */
function checkExact(appraisal: Appraisal, expected: Readonly<Record<string, Readonly<Record<string, string>>>>): void {
  for (const [name, parts] of Object.entries(expected)) {
    for (const [part, points] of Object.entries(parts)) {
      const found = part === 'bonusRaw' ? bonusRaw(appraisal, name) : resultOf(appraisal, name).parts[part]?.exact
      expect([name, part, found]).toEqual([name, part, points])
    }
  }
}

function bonusRaw(appraisal: Appraisal, name: string): string {
  const lines = appraisal.traces?.[resultOf(appraisal, name).subjectId] ?? []
  const items = lines.filter((line) => line.part === 'bonus' && line.label !== '创新争优加分')
  return toExactText(items.reduce((so, line) => plus(so, parseExact(line.exact) ?? ZERO), ZERO))
}

function resultOf(appraisal: Appraisal, name: string): SubjectResult {
  const found = appraisal.results.find((one) => one.name === name)
  if (!found) throw new Error(`no result for ${name}`)
  return found
}
