import { compare, toExactText, type Exact } from '../../numbers/index.ts'
import type { Scheme } from '../../scheme/schema.ts'
import type { Finding } from '../../findings.ts'
import type { TableRows } from '../rows.ts'
import type { Indicator, Observation } from '../typed.ts'
import { columnsOf } from './columns-sent.ts'
import { declaredIndicators } from './declared-indicators.ts'
import { readMaximum } from './read-maximum.ts'
import type { Roster } from './read-roster.ts'
import { forEachRow, type RowReader } from './row-reader.ts'
import { readBySubject, type ReadBySubject } from './rows-by-subject.ts'

/** The indicators: which part each belongs to, its most points, and to whom it applies. */
export function readIndicators(scheme: Scheme, tables: readonly TableRows[], findings: Finding[]): Indicator[] {
  const read: Indicator[] = []
  const parts = partsByName(scheme)
  const seen = new Set<string>()
  forEachRow('indicators', tables, findings, (row) => {
    const indicator = row.text('indicator')
    const part = partNamed(parts, row.text('part'), row)
    const maxPoints = readMaximum(row, 'maxPoints', indicator)
    if (indicator === '') row.report('error', { code: 'value-required', heading: '指标' }, 'indicator')
    if (part === undefined || maxPoints === undefined || indicator === '') return
    const key = `${part}\0${indicator}\0${row.text('appliesTo')}`
    if (seen.has(key)) {
      row.report('error', { code: 'row-repeated', subject: '', what: indicator }, 'indicator')
      return
    }
    seen.add(key)
    read.push({ row: row.row, part, indicator, maxPoints, appliesTo: row.text('appliesTo') })
  })
  return read
}

const COLUMN = columnsOf('observations', [
  'part',
  'indicator',
  'period',
  'maxPoints',
  'score',
  'reason',
  'evidence',
  'scoredBy',
])

/** The scores of indicators; a score the sheet cannot hold (above its maximum, negative, text) counts as missing. */
export function readObservations(
  scheme: Scheme,
  tables: readonly TableRows[],
  roster: Roster,
  indicators: readonly Indicator[],
): ReadBySubject<Observation> {
  const parts = partsByName(scheme)
  const declared = declaredIndicators(scheme, indicators)
  const periods = periodsByPart(scheme)
  return readBySubject('observations', tables, roster, (row, subject, twice) => {
    const indicator = row.text(COLUMN.indicator)
    if (indicator === '') row.report('error', { code: 'value-required', heading: '指标' }, 'indicator')
    if (!subject || indicator === '') return undefined
    const named = row.text(COLUMN.part)
    const part = named === '' ? declared.partOf(indicator, subject) : partNamed(parts, named, row)
    if (part === undefined) {
      if (named === '') row.report('error', { code: 'part-unknown', part: indicator }, 'indicator')
      return undefined
    }
    const entered = row.text(COLUMN.period)
    const known = periods.size === 0 ? undefined : periods.get(part)
    const period = known?.get(entered) ?? entered
    if (known && !known.has(entered)) reportPeriod(row, entered)
    if (twice.again(part, period === '' ? indicator : `${period}\0${indicator}`)) {
      row.report('error', { code: 'row-repeated', subject: subject.name, what: indicator }, 'subject')
      return undefined
    }
    const maxPoints = readMaximum(row, COLUMN.maxPoints, indicator, () =>
      declared.maxPointsOf(part, indicator, subject),
    )
    if (maxPoints === undefined) return undefined
    const points = row.points(COLUMN.score)
    const tooMany = points.state === 'present' && compare(points.value, maxPoints) > 0
    if (tooMany) reportAbove(row, points.value, maxPoints, indicator)
    const observation: Observation = {
      row: row.row,
      subject: subject.id,
      part,
      indicator,
      maxPoints,
      points: tooMany ? { state: 'missing' } : points,
      reason: row.text(COLUMN.reason),
      evidence: row.text(COLUMN.evidence),
      scoredBy: row.text(COLUMN.scoredBy),
    }
    return period === '' ? observation : { ...observation, period }
  })
}

/**
 * The periods of parts that are scored by given ones, by id and by title; each by its title, so that one period under two
 * names is one. A row of any other period would count for nothing.
 */
function periodsByPart(scheme: Scheme): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    scheme.parts.flatMap(({ id, score }): [string, ReadonlyMap<string, string>][] =>
      score.by === 'over-periods' && score.every !== 'running'
        ? [
            [
              id,
              new Map(score.periods.flatMap((one) => [[one.id, one.title] as const, [one.title, one.title] as const])),
            ],
          ]
        : [],
    ),
  )
}

function reportPeriod(row: RowReader, period: string): void {
  const heading = '考核期间'
  row.report(
    'error',
    period === '' ? { code: 'value-required', heading } : { code: 'mark-unknown', text: period, heading },
    'period',
  )
}

function reportAbove(row: RowReader, value: Exact, maximum: Exact, what: string): void {
  row.report(
    'error',
    { code: 'above-maximum', value: toExactText(value), maximum: toExactText(maximum), what },
    'score',
  )
}

function partNamed(parts: ReadonlyMap<string, string>, name: string, row: RowReader): string | undefined {
  const found = parts.get(name)
  if (found === undefined) row.report('error', { code: 'part-unknown', part: name }, 'part')
  return found
}

/** Part ids by title and by id. */
function partsByName(scheme: Scheme): Map<string, string> {
  return new Map(scheme.parts.flatMap(({ id, title }) => [[title, id] as const, [id, id] as const]))
}
