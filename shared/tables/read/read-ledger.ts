import type { Finding } from '../../findings.ts'
import { compare, ONE, parseDecimal, toExactText, type Exact } from '../../numbers/index.ts'
import { exactOf, type Scheme, type Score } from '../../scheme/schema.ts'
import type { TableRows } from '../rows.ts'
import type { Inspection, LedgerEvent, Veto } from '../typed.ts'
import { findSubject } from './find-subject.ts'
import { inspectionScale, pointsByScale } from './inspection-scale.ts'
import type { Roster } from './read-roster.ts'
import { rowsOutOfCount } from './read-reversals.ts'
import { forEachRow, type RowReader } from './row-reader.ts'

/** Bonus and penalty events; each needs its document. Rules of earlier versions of the year's scheme are known too. */
export function readEvents(
  scheme: Scheme,
  tables: readonly TableRows[],
  roster: Roster,
  findings: Finding[],
  earlier: readonly Scheme[] = [],
): LedgerEvent[] {
  const read: LedgerEvent[] = []
  const rules = new Map([...earlier, scheme].flatMap((one) => [...rulesByName(one)]))
  const out = rowsOutOfCount('events', tables, findings)
  forEachRow('events', tables, findings, (row) => {
    if (out.has(row.row)) return
    const subject = findSubject(row, roster)
    const name = row.text('rule')
    const found = rules.get(name)
    if (!found) {
      const known = [...new Set([...rules.values()].map((one) => one.rule.title))]
      row.report('error', { code: 'rule-unknown', rule: name, known }, 'rule')
    }
    if (!subject || !found) return
    if (row.text('document') === '')
      row.report('warning', { code: 'evidence-missing', what: row.text('matter') || name }, 'document')
    reportUnused(row, found.rule)
    const multiplier = multiplierOf(row, found.score)
    // points by a multiplier that cannot be taken as entered are not yet verified
    const refused = multiplier === undefined && row.text('multiplier') !== ''
    read.push({
      row: row.row,
      subject: subject.id,
      part: found.part,
      rule: found.rule.id,
      matter: row.text('matter'),
      document: row.text('document'),
      verified: refused ? { state: 'missing' } : row.points('verified'),
      multiplier,
      verifiedBy: row.text('verifiedBy'),
      date: row.text('date'),
      reporter: row.text('reporter'),
      eventKey: row.text('eventKey'),
    })
  })
  return read
}

/** What was entered for an event whose rule gives so many points each, and is another number, counts for nothing. */
function reportUnused(row: RowReader, { title, points }: Rule): void {
  if (points === 'as-verified') return
  const each = exactOf(points.each)
  for (const column of ['verified', 'multiplier'] as const) {
    const entered = parseDecimal(row.text(column))
    if (!entered || compare(entered, column === 'verified' ? each : ONE) === 0) continue
    const problem = { code: 'points-by-rule', rule: title, each: points.each, entered: toExactText(entered) } as const
    row.report('warning', problem, column)
  }
}

/** Deductions of inspections; each cites what was found. Where the scheme has a scale, what was found says what it costs. */
export function readInspections(
  scheme: Scheme,
  tables: readonly TableRows[],
  roster: Roster,
  findings: Finding[],
): Inspection[] {
  const read: Inspection[] = []
  const scale = inspectionScale(scheme)
  const out = rowsOutOfCount('inspections', tables, findings)
  forEachRow('inspections', tables, findings, (row) => {
    if (out.has(row.row)) return
    const subject = findSubject(row, roster)
    if (!subject) return
    const reason = row.text('reason')
    if (reason === '') row.report('warning', { code: 'evidence-missing', what: '察访核验扣分' }, 'reason')
    read.push({
      row: row.row,
      subject: subject.id,
      reason,
      goal: row.text('goal'),
      inspector: row.text('inspector'),
      points: scale ? pointsByScale(row, scale) : row.points('deduction'),
      eventKey: row.text('eventKey'),
    })
  })
  return read
}

/** Vetoes and sanctions; one whose influence ended before the appraised period no longer counts. */
export function readVetoes(scheme: Scheme, tables: readonly TableRows[], roster: Roster, findings: Finding[]): Veto[] {
  const read: Veto[] = []
  const known = mattersKnown(scheme)
  const out = rowsOutOfCount('vetoes', tables, findings)
  forEachRow('vetoes', tables, findings, (row) => {
    if (out.has(row.row)) return
    const subject = findSubject(row, roster)
    if (!subject) return
    const matter = row.text('matter')
    if (matter === '') row.report('error', { code: 'value-required', heading: '否决事项' }, 'matter')
    else if (known.length > 0 && !known.includes(matter))
      row.report('warning', { code: 'veto-without-effect', matter, known }, 'matter')
    const document = row.text('document')
    if (document === '') row.report('warning', { code: 'evidence-missing', what: matter }, 'document')
    const until = row.text('until')
    if (until !== '' && until < scheme.period.from) {
      row.report('note', { code: 'sanction-expired', subject: subject.name, matter, until }, 'until')
      return
    }
    read.push({
      row: row.row,
      subject: subject.id,
      matter,
      body: row.text('body'),
      document,
      eventKey: row.text('eventKey'),
    })
  })
  return read
}

/** The matters from which something follows; none where any veto counts. */
function mattersKnown({ grades, consequences = [] }: Scheme): string[] {
  if (grades.downgrade || grades.rank.vetoed === 'last') return []
  const outcomes = consequences.flatMap(({ when }) => when.flatMap(({ any }) => any))
  return [
    ...new Set([
      ...(grades.eligibility ?? []).flatMap(({ when }) => ('vetoes' in when ? when.vetoes : [])),
      ...outcomes.flatMap((one) => ('sanction' in one ? [one.sanction] : [])),
    ]),
  ]
}

function multiplierOf(row: RowReader, score: Score<'event-points'>): Exact | undefined {
  const entered = row.number('multiplier')
  const { from, to } = score.multiplier
  if (entered === undefined || from === undefined || to === undefined) return entered
  const low = parseDecimal(from)
  const high = parseDecimal(to)
  if (!low || !high || (compare(entered, low) >= 0 && compare(entered, high) <= 0)) return entered
  row.report('error', { code: 'outside-range', value: toExactText(entered), from, to, what: '倍数' }, 'multiplier')
  return undefined
}

type Rule = Score<'event-points'>['rules'][number]

function rulesByName(scheme: Scheme): Map<string, { part: string; rule: Rule; score: Score<'event-points'> }> {
  const named = new Map<string, { part: string; rule: Rule; score: Score<'event-points'> }>()
  for (const { id: part, score } of scheme.parts) {
    if (score.by !== 'event-points') continue
    for (const rule of score.rules) {
      named.set(rule.title, { part, rule, score })
      named.set(rule.id, { part, rule, score })
    }
  }
  return named
}
