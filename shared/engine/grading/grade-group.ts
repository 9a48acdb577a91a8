import { finding, type Finding } from '../../findings.ts'
import { compare } from '../../numbers/index.ts'
import { exactOf, type Group, type Scheme } from '../../scheme/schema.ts'
import type { Ruling, Tables } from '../../tables/index.ts'
import type { GroupResult } from '../result.ts'
import type { ScoredSubject } from '../score-parts.ts'
import { addSeats } from './add-seats.ts'
import { byScore, publishedTotal, totalOf, type Candidate } from './candidate.ts'
import { checkEntered } from './check-entered.ts'
import { checkSeats } from './check-seats.ts'
import { downgrade } from './downgrade.ts'
import { eligibilityOf, isPlacedLast } from './eligibility.ts'
import { gradeElsewhere } from './grade-elsewhere.ts'
import { giveGrades } from './give-grades.ts'
import { isLastElsewhere, type Around } from './last-of-all.ts'
import { rankNumbers } from './rank.ts'
import { seatsFor, type Where } from './seats.ts'
import { reportUnknownResult } from './share-by-unit.ts'

/** A group graded (steps 8–13). */
export interface GradedGroup {
  readonly result: GroupResult
  readonly candidates: ReadonlyMap<string, Candidate>
  readonly ranks: ReadonlyMap<string, number>
  /** Place among those above the threshold. */
  readonly positions: ReadonlyMap<string, number>
}

/** Grades one group; while any of its subjects lacks something, nobody in it is ranked or graded. */
export function gradeGroup(
  scheme: Scheme,
  group: Group,
  members: readonly ScoredSubject[],
  tables: Tables,
  findings: Finding[],
  around: Around = { sizes: [] },
): GradedGroup {
  const where: Where = {
    group: group.id,
    groupTitle: group.title,
    sizes: around.sizes,
    ...(tables.results ? { results: tables.results } : {}),
    lastElsewhere: isLastElsewhere(scheme, members, around),
  }
  const elsewhere = scheme.grades.elsewhere?.find((one) => one.groups.includes(group.id))
  const graded = members.filter(({ inputs: { subject } }) => isRanked(scheme, subject))
  const base = scheme.grades.quota.kind === 'seats' ? members.length : graded.length
  if (elsewhere && !elsewhere.ranked) {
    const candidates = graded.map((one) => candidateOf(scheme, one))
    const final = gradeElsewhere(candidates, elsewhere.by, rulingsOf(tables, 'elsewhere'), findings)
    return {
      result: {
        group: group.id,
        title: group.title,
        base,
        belowThreshold: [],
        seats: [],
        ties: [],
        incomplete: [],
        final,
      },
      candidates: new Map(candidates.map((one) => [one.id, one])),
      ranks: new Map(),
      positions: new Map(),
    }
  }
  const incomplete = graded.filter((one) => isIncomplete(scheme, one))
  const names = incomplete.map((one) => one.inputs.subject.name)
  const common = {
    group: group.id,
    title: group.title,
    base,
    incomplete: incomplete.map((one) => one.inputs.subject.id),
  }
  if (graded.length === 0 && group.members.length > 0)
    findings.push(
      finding('warning', { code: 'group-empty', group: group.title }, [{ kind: 'group', group: group.title }]),
    )
  if (incomplete.length > 0) {
    findings.push(
      finding('error', { code: 'group-incomplete', group: group.title, subjects: names }, [
        { kind: 'group', group: group.title },
      ]),
    )
    const seats = seatsFor(scheme, base, 0, incomplete.length, where).map((one) => ({
      ...one,
      filled: 0,
      toAdd: one.available,
    }))
    return {
      result: { ...common, belowThreshold: [], seats, ties: [], final: false },
      candidates: new Map(),
      ranks: new Map(),
      positions: new Map(),
    }
  }

  const chain = scheme.grades.tie.chain?.decision ? scheme.grades.tie.chain : undefined
  const candidates = graded.map((one) => candidateOf(scheme, one)).sort((a, b) => byScore(a, b, chain))
  const passing = candidates.filter((one) => !one.belowThreshold)
  const failing = candidates.filter((one) => one.belowThreshold)
  const grading = { scheme, group, base, where, rulings: rulingsOf(tables, 'tie'), findings }
  if (elsewhere) gradeElsewhere(candidates, elsewhere.by, rulingsOf(tables, 'elsewhere'), findings)
  else checkSeats(scheme, group, base, tables.results ?? [], findings)
  if (!elsewhere) reportUnknownResult(scheme, group, tables.results ?? [], findings)
  const { seats, ties } = elsewhere ? { seats: [], ties: [] } : giveGrades(grading, candidates)
  checkEntered(scheme, group, seats, findings)
  const added = addSeats(scheme.grades.ladder, candidates, rulingsOf(tables, 'added-seat'))
  adjust(candidates, rulingsOf(tables, 'adjustment'))
  const filled = seats.map((one) => {
    const holders = candidates.filter(
      (candidate) => candidate.gradeBefore === one.grade && isOf(candidate, one.pool, scheme),
    ).length
    const own = added.filter(({ candidate }) => isOf(candidate, one.pool, scheme))
    const more = own.filter(({ grade }) => grade === one.grade).length
    const available = one.available + more - own.filter(({ instead }) => instead === one.grade).length
    return { ...one, available, filled: holders, toAdd: available - holders }
  })
  const adjusted = candidates.some((one) => one.marks.includes('adjusted'))
  for (const one of adjusted ? filled.filter((seat) => seat.toAdd < 0) : []) {
    const place = [{ kind: 'group', group: group.title }] as const
    findings.push(
      finding(
        'error',
        { code: 'quota-exceeded', group: group.title, grade: one.grade, seats: one.available, filled: one.filled },
        place,
      ),
    )
  }
  for (const one of candidates) one.grade = one.gradeBefore
  downgrade(scheme, candidates)
  reportStrayRulings(tables, candidates, findings)
  return {
    result: {
      ...common,
      belowThreshold: failing.map((one) => one.id),
      seats: filled,
      ties,
      final:
        vetoesConfirmed(scheme, tables) &&
        candidates.every((one) => one.grade !== null || one.ungraded) &&
        !(adjusted && filled.some((one) => one.toAdd < 0)),
    },
    candidates: new Map(candidates.map((one) => [one.id, one])),
    ranks: rankNumbers(candidates, scheme.grades.rank),
    positions: new Map(passing.map((one, index) => [one.id, index + 1])),
  }
}

/** Whether a subject stands in the ranking: those graded, and those with comments only where the scheme says so. */
function isRanked(scheme: Scheme, subject: ScoredSubject['inputs']['subject']): boolean {
  if (subject.status === 'graded') return true
  return subject.standing === 'comments-only' && scheme.grades.commentsOnly === 'ranked'
}

function isOf(candidate: Candidate, pool: string | undefined, scheme: Scheme): boolean {
  const { quota } = scheme.grades
  if (pool === undefined || quota.kind !== 'seats') return true
  return quota.pools.find((one) => one.title === pool)?.id === candidate.scored.inputs.subject.pool
}

/** Whether a subject's total lacks anything. */
export function isIncomplete(scheme: Scheme, scored: ScoredSubject): boolean {
  const total = scored.scored.get(scheme.total)
  if (!total || total.lacks.length > 0) return true
  for (const one of scored.scored.values()) if (one.notApplicable) return true
  return false
}

/** Whether "no veto" may be believed. */
export function vetoesConfirmed(scheme: Scheme, tables: Tables): boolean {
  const needed = scheme.grades.downgrade ?? scheme.grades.eligibility?.find(({ when }) => 'vetoes' in when)
  return !needed || !scheme.confirm.includes('vetoes') || tables.confirmed.has('vetoes')
}

function candidateOf(scheme: Scheme, scored: ScoredSubject): Candidate {
  const { threshold, rank } = scheme.grades
  const exact = totalOf(scheme, scored)
  const published = publishedTotal(scheme, scored)
  const { subject, vetoes } = scored.inputs
  const eligibility = eligibilityOf(scheme, scored)
  return {
    scored,
    id: subject.id,
    name: subject.name,
    score: rank.on === 'exact' ? exact : published,
    belowThreshold:
      threshold !== undefined && compare(threshold.on === 'exact' ? exact : published, exactOf(threshold.below)) < 0,
    vetoes: vetoes.length,
    ungraded: subject.status !== 'graded',
    placedLast: isPlacedLast(eligibility),
    eligibility,
    gradeBefore: null,
    grade: null,
    marks: [],
  }
}

function rulingsOf(tables: Tables, matter: Ruling['matter']): ReadonlyMap<string, Ruling> {
  return new Map(tables.rulings.filter((one) => one.matter === matter).map((one) => [one.subject, one]))
}

/** 人工调整: a grade changed by hand; it takes a seat of the new grade, which the quota check sees. */
function adjust(candidates: readonly Candidate[], adjustments: ReadonlyMap<string, Ruling>): void {
  for (const one of candidates) {
    const ruling = adjustments.get(one.id)
    if (!ruling || ruling.grade === one.gradeBefore) continue
    one.gradeBefore = ruling.grade
    one.marks.push('adjusted')
  }
}

function reportStrayRulings(tables: Tables, candidates: readonly Candidate[], findings: Finding[]): void {
  const byId = new Map(candidates.map((one) => [one.id, one]))
  for (const ruling of tables.rulings) {
    const candidate = byId.get(ruling.subject)
    if (ruling.matter !== 'tie' || !candidate || candidate.marks.includes('ruled') || candidate.gradeBefore === null)
      continue
    findings.push(
      finding('warning', { code: 'ruling-without-tie', subject: candidate.name }, [
        { kind: 'row', table: 'rulings', row: ruling.row, column: 'subject' },
      ]),
    )
  }
}
