import type { Finding } from '../../findings.ts'
import type { Scheme } from '../../scheme/schema.ts'
import type { TableRows } from '../rows.ts'
import type { Measure, Points } from '../typed.ts'
import { findSubject } from './find-subject.ts'
import type { Roster } from './read-roster.ts'
import { forEachRow, isNotApplicable, type RowReader } from './row-reader.ts'

/** What each subject was to reach and reached, for indicators that the scheme measures. */
export function readMeasures(
  scheme: Scheme,
  tables: readonly TableRows[],
  roster: Roster,
  findings: Finding[],
): Measure[] {
  const read: Measure[] = []
  const seen = new Set<string>()
  const measured = scheme.parts.flatMap(({ id, title, score }) =>
    score.by === 'measured' ? [{ id, title, score }] : [],
  )
  const listing = new Map<string, (typeof measured)[number][]>()
  for (const part of measured)
    for (const { title } of part.score.indicators) listing.set(title, [...(listing.get(title) ?? []), part])
  forEachRow('measures', tables, findings, (row) => {
    const subject = findSubject(row, roster)
    const indicator = row.text('indicator')
    const named = row.text('part')
    const of = listing.get(indicator) ?? []
    const part = named === '' && of.length === 1 ? of[0] : of.find(({ id, title }) => id === named || title === named)
    if (!part)
      row.report('error', { code: 'part-unknown', part: named || indicator }, named === '' ? 'indicator' : 'part')
    if (!subject || !part) return
    const key = `${subject.id}\0${part.id}\0${indicator}`
    if (seen.has(key)) {
      row.report('error', { code: 'row-repeated', subject: subject.name, what: indicator }, 'indicator')
      return
    }
    seen.add(key)
    read.push({
      row: row.row,
      subject: subject.id,
      part: part.id,
      indicator,
      target: row.number('target'),
      actual: actualOf(row),
      source: row.text('source'),
    })
  })
  return read
}

function actualOf(row: RowReader): Points {
  if (isNotApplicable(row.text('actual'))) return { state: 'not-applicable' }
  const value = row.number('actual')
  return value ? { state: 'present', value } : { state: 'missing' }
}
