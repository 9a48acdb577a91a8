import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod'
import { parseExact, type Exact } from '#shared/numbers/index.ts'

/** A number in a case, exact. */
export const exact = z.string().transform((text, context): Exact => {
  const found = parseExact(text)
  if (found) return found
  context.addIssue({ code: 'custom', message: 'not a number' })
  return z.NEVER
})
const texts = z.array(z.string())
const byName = z.record(z.string(), z.string())
const corrected = z.strictObject({ exact: texts, published: texts })
/** The methods' cases: inputs and results reckoned by hand. */
export const cases = z
  .strictObject({
    trimmed: z.strictObject({
      values: z.array(exact),
      plain: z.string(),
      oneEach: z.string(),
      tenPercentEach: z.string(),
      cases: z.array(z.strictObject({ values: z.array(exact), result: z.string() })),
    }),
    groups: z.strictObject({
      strict: z.array(exact),
      lenient: z.array(exact),
      overall: z.string(),
      means: texts,
      coefficient: z.strictObject({ strict: corrected, lenient: corrected }),
      shift: z.strictObject({ strict: texts, lenient: texts }),
    }),
    standard: z.strictObject({
      values: z.array(exact),
      mean: z.string(),
      variance: z.string(),
      deviation: z.string(),
      scores: texts,
      minMax: texts,
    }),
    efficacy: z.strictObject({
      good: exact,
      bad: exact,
      cases: z.array(z.strictObject({ x: exact, exact: z.string(), published: z.string(), clamped: z.string() })),
    }),
    ranks: z.strictObject({
      table: z.array(exact),
      values: z.record(z.string(), exact),
      place: byName,
      mean: byName,
    }),
    best: z.strictObject({ full: exact, values: z.record(z.string(), exact), points: byName, published: byName }),
    steps: z.strictObject({
      full: exact,
      target: exact,
      step: exact,
      unit: exact,
      cases: z.array(z.strictObject({ actual: exact, gap: z.string(), whole: z.string(), proRata: z.string() })),
    }),
    completion: z.strictObject({
      full: exact,
      target: exact,
      cases: z.array(z.strictObject({ actual: exact, capped: z.string(), counted: z.string() })),
    }),
    ballots: z.strictObject({
      votes: z.record(z.string(), z.tuple([exact, exact])),
      valid: z.string(),
      score: z.string(),
      published: z.string(),
      excellentRate: z.string(),
      withTwoAbstentions: z.string(),
    }),
    conversion: z.array(z.strictObject({ earned: exact, possible: exact, maximum: exact, result: z.string() })),
    satisfaction: z.strictObject({ votes: z.array(z.tuple([exact, exact])), maximum: exact, result: z.string() }),
    twoWay: z.strictObject({
      base: exact,
      up: exact,
      upAtMost: exact,
      down: exact,
      downAtMost: exact,
      cases: z.array(z.strictObject({ change: exact, score: z.string(), floored: z.string() })),
    }),
    categories: z.strictObject({
      表彰: z.strictObject({ points: z.array(exact), atMost: exact, counted: z.string() }),
      排名: z.strictObject({ points: z.array(exact), atMost: exact, counted: z.string() }),
      sum: z.string(),
      overall: z.strictObject({ atMost: exact, counted: z.string() }),
    }),
    rounding: z.record(z.string(), z.string()),
  })
  .parse(parse(readFileSync(new URL('./methods.yaml', import.meta.url), 'utf8')))
