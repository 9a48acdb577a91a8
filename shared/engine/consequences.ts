import type { Consequence } from '../scheme/consequences-schema.ts'

/** One year's result as far as consequences look at it. */
export interface YearResult {
  readonly year: number
  readonly rank?: number | undefined
  readonly size?: number | undefined
  readonly grade: string | null
  readonly sanctions?: readonly string[]
}

type When = Consequence['when'][number]
type Outcome = When['any'][number]

/** The consequences of a year, given the years before it (step 14). */
export function consequencesOf(
  rules: readonly Consequence[],
  now: YearResult,
  before: readonly YearResult[],
): Consequence[] {
  const byYear = new Map([...before, now].map((one) => [one.year, one]))
  return rules.filter((rule) => rule.when.some((when) => holds(when, now.year, byYear)))
}

function holds(when: When, year: number, byYear: ReadonlyMap<number, YearResult>): boolean {
  const years = Array.from({ length: when.years }, (_, back) => byYear.get(year - back))
  const every = (outcomes: readonly Outcome[]) =>
    years.every((one) => one !== undefined && outcomes.some((outcome) => met(outcome, one)))
  return when.running === 'mixed' ? every(when.any) : when.any.some((outcome) => every([outcome]))
}

function met(outcome: Outcome, { rank, size, grade, sanctions }: YearResult): boolean {
  if ('sanction' in outcome) return sanctions?.includes(outcome.sanction) === true
  if ('grade' in outcome) return grade === outcome.grade
  if ('first' in outcome) return rank === 1
  // who is first as well, being alone or level with all, is not last
  return rank !== undefined && rank === size && rank > 1
}
