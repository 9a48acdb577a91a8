import { describe, expect, test } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import type { Part, Scheme } from '#shared/scheme/schema.ts'
import type { TableRows } from '#shared/tables/index.ts'
import { SHIPPED } from '#test/shared/scheme-workbook/shipped-paths.ts'
import { randomTables } from './random-tables.ts'
import { shippedScheme } from './shipped.ts'

const SEEDS = [1, 2, 3]
const POLICIES = ['block', 'zero', 'renormalise'] as const

/** A scheme under each policy for what is missing, with tables drawn at random in which many cells are wrong. */
function cases(path: string): { readonly scheme: Scheme; readonly tables: readonly TableRows[] }[] {
  const shipped = shippedScheme(path)
  return POLICIES.flatMap((policy) => {
    const scheme = { ...shipped, missing: { ...shipped.missing, policy } }
    return SEEDS.map((seed) => ({
      scheme,
      tables: randomTables(scheme, { seed, perGroup: 4 + seed, wrongOneIn: 10 * seed }),
    }))
  })
}

/** Each table in two pieces, the columns of the second the other way round. */
function inPieces(tables: readonly TableRows[]): TableRows[] {
  return tables.flatMap(({ table, columns, rows }) => {
    const middle = Math.ceil(rows.length / 2)
    return [
      { table, columns, rows: rows.slice(0, middle) },
      { table, columns: [...columns].reverse(), rows: rows.slice(middle).map((row) => [...row].reverse()) },
    ]
  })
}

const BESIDE = '另列的一项'

/** A scheme with one more part, which nothing is made of and which compares everyone: all else must be known before it. */
function withComparison(scheme: Scheme): Scheme {
  const basis = scheme.rounding.basis
  const score = { by: 'corrected', of: scheme.total, method: { by: 'difficulty', coefficients: {} } } as const
  const groups = scheme.groups.slice(0, 1).map(({ id }) => id)
  const beside: Part = { id: 'beside', title: BESIDE, step: 7, score, basis, indicators: [], groups }
  return { ...scheme, parts: [...scheme.parts, beside] }
}

function withoutComparison({ results, findings, traces = {}, ...rest }: Appraisal): Appraisal {
  return {
    ...rest,
    results: results.map((one) => {
      const parts = Object.entries(one.parts).filter(([id]) => id !== 'beside')
      return { ...one, parts: Object.fromEntries(parts) }
    }),
    findings: findings.filter(({ problem }) => !('part' in problem && problem.part === BESIDE)),
    traces: Object.fromEntries(
      Object.entries(traces).map(([id, lines]) => [id, lines.filter(({ part }) => part !== 'beside')]),
    ),
  }
}

describe.each(SHIPPED)('%s：随机的表，其中有错', (path) => {
  test('表分几张送、列换个次序，结果和提示逐字节相同', () => {
    for (const { scheme, tables } of cases(path)) {
      const whole = JSON.stringify(evaluate(scheme, tables, { trace: 'all' }))
      expect(JSON.stringify(evaluate(scheme, inPieces(tables), { trace: 'all' }))).toBe(whole)
    }
  })

  test('逐个单位计分，与各项都等全部单位齐了再计，逐字节相同', () => {
    for (const { scheme, tables } of cases(path)) {
      const single = evaluate(scheme, tables, { trace: 'all' })
      const together = withoutComparison(evaluate(withComparison(scheme), tables, { trace: 'all' }))
      expect(JSON.stringify(together.results)).toBe(JSON.stringify(single.results))
      expect(together).toEqual(single)
    }
  })

  test('要推算过程与不要，结果和提示逐字节相同；错处只说一遍', () => {
    for (const { scheme, tables } of cases(path)) {
      const { traces, ...rest } = evaluate(scheme, tables, { trace: 'all' })
      expect(Object.keys(traces ?? {})).toHaveLength(rest.results.length)
      expect(JSON.stringify(rest)).toBe(JSON.stringify(evaluate(scheme, tables)))
    }
  })
})
