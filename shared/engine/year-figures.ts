import { ratio, times, over, toFixed } from '../numbers/index.ts'
import type { Scheme } from '../scheme/schema.ts'
import type { Tables } from '../tables/index.ts'
import type { Appraisal } from './result.ts'

/** What an office counted in a year. */
export interface YearCounts {
  readonly units: number
  readonly inspectedUnits: number
  readonly goals: number
  readonly inspectedGoals: number
  /** How many units got each award. */
  readonly awards: Readonly<Record<string, number>>
}

/** The figures a year-end bulletin prints beside the counts, in percent with two decimals. */
export interface YearFigures {
  readonly uninspectedUnits: number
  readonly uninspectedGoals: number
  readonly inspectedGoalsShare: string
  readonly awardShares: Readonly<Record<string, string>>
  readonly awardedShare: string
}

/**
 * What was counted in an appraised year: units that took part, their goals, those that somebody went to see (their
 * verified rate is filled in), and how many got each grade but the last, which is no award.
 */
export function yearCounts(scheme: Scheme, tables: Tables, appraisal: Pick<Appraisal, 'results'>): YearCounts {
  const takingPart = new Set(appraisal.results.map((one) => one.subjectId))
  const goals = (tables.goals ?? []).filter((goal) => takingPart.has(goal.subject))
  const inspected = goals.filter((goal) => goal.verified.state === 'present')
  const awards = scheme.grades.ladder.slice(0, -1)
  return {
    units: takingPart.size,
    inspectedUnits: new Set(inspected.map((goal) => goal.subject)).size,
    goals: goals.length,
    inspectedGoals: inspected.length,
    awards: Object.fromEntries(
      awards.map((grade) => [grade, appraisal.results.filter((one) => one.grade === grade).length]),
    ),
  }
}

/** The rests and shares that follow from a year's counts. */
export function yearFigures(counts: YearCounts): YearFigures {
  const awards = Object.entries(counts.awards)
  return {
    uninspectedUnits: counts.units - counts.inspectedUnits,
    uninspectedGoals: counts.goals - counts.inspectedGoals,
    inspectedGoalsShare: percent(counts.inspectedGoals, counts.goals),
    awardShares: Object.fromEntries(awards.map(([award, units]) => [award, percent(units, counts.units)])),
    awardedShare: percent(
      awards.reduce((so, [, units]) => so + units, 0),
      counts.units,
    ),
  }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '0.00' : toFixed(times(over(ratio(part), ratio(whole)), ratio(100)), 2)
}
