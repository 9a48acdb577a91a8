import { finding, type Finding } from '../../findings.ts'
import type { Prizes } from '../../scheme/prizes-schema.ts'
import type { Scheme } from '../../scheme/schema.ts'
import type { Tables } from '../../tables/index.ts'
import type { Candidate } from '../grading/candidate.ts'
import { fillSeats } from '../grading/fill-seats.ts'
import type { GradedGroup } from '../grading/grade-group.ts'
import type { Seats } from '../grading/seats.ts'
import type { Tie } from '../result.ts'
import { payOut, type Paid } from './payout.ts'

/** Who gets which prize and how much (step 14). */
export interface Awards {
  /** The prize of each subject; null where it is undecided or there is none. */
  readonly prizes: ReadonlyMap<string, string | null>
  readonly money: ReadonlyMap<string, Paid>
  /** Ties across a line between prizes, by group. */
  readonly ties: ReadonlyMap<string, readonly Tie[]>
}

/** Gives the prizes by rank inside each group or after a grade given elsewhere, then splits the sum that was granted. */
export function awardPrizes(
  scheme: Scheme,
  groups: ReadonlyMap<string, GradedGroup>,
  tables: Tables,
  findings: Finding[],
): Awards {
  const prizes = new Map<string, string | null>()
  const ties = new Map<string, readonly Tie[]>()
  const rules = scheme.prizes
  if (!rules) return { prizes, money: new Map(), ties }
  let decided = true
  for (const [id, group] of groups) {
    const candidates = [...group.candidates.values()]
    if (rules.byRank?.groups.includes(id)) {
      const found = byRank(scheme, rules.byRank, id, group, candidates, tables, findings)
      ties.set(id, found.ties)
      for (const [subject, prize] of found.prizes) prizes.set(subject, prize)
      decided &&= group.result.incomplete.length === 0 && found.ties.every((tie) => tie.state !== 'undecided')
    }
    if (rules.byGrade?.groups.includes(id)) {
      for (const one of candidates) prizes.set(one.id, byGrade(rules.byGrade, one, findings))
      decided &&= group.result.incomplete.length === 0 && candidates.every((one) => one.ungraded || one.grade !== null)
    }
  }
  const holders = [...prizes].flatMap(([id, prize]) => (prize === null ? [] : [{ id, prize }]))
  return { prizes, ties, money: decided && rules.payout ? payOut(rules.payout, holders) : new Map() }
}

function byRank(
  scheme: Scheme,
  rule: NonNullable<Prizes['byRank']>,
  id: string,
  group: GradedGroup,
  candidates: readonly Candidate[],
  tables: Tables,
  findings: Finding[],
): { readonly prizes: ReadonlyMap<string, string | null>; readonly ties: readonly Tie[] } {
  // prizes are given like grades, beside them
  const standing = candidates.map((one): Candidate => ({ ...one, gradeBefore: null, marks: [] }))
  let left = standing.length
  const lines = rule.places.map(({ grade, seats }): Seats => {
    const entered = typeof seats === 'number' ? seats : (seats[id] ?? 0)
    const available = Math.min(entered, left)
    left -= available
    return { grade, share: '', exact: String(entered), seats: entered, available }
  })
  lines.push({ grade: rule.rest, share: '', exact: String(left), seats: left, available: left })
  const rulings = new Map(tables.rulings.filter((one) => one.matter === 'prize').map((one) => [one.subject, one]))
  const ties = fillSeats(scheme, group.result.title, standing, lines, rulings, findings)
  return { prizes: new Map(standing.map((one) => [one.id, one.gradeBefore])), ties }
}

function byGrade(rule: NonNullable<Prizes['byGrade']>, one: Candidate, findings: Finding[]): string | null {
  const { grade } = one
  if (grade === null) return null
  const prize = rule.prizes.find((other) => other.grade === grade)?.prize
  if (prize !== undefined) return prize
  const place = [{ kind: 'subject', subject: one.name }] as const
  findings.push(finding('warning', { code: 'prize-undefined', subject: one.name, grade }, place, rule.basis))
  return null
}
