import type { Finding } from '../../findings.ts'
import type { Scheme, Score } from '../../scheme/schema.ts'
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
  forEachRow('measures', tables, findings, (row) => {
    const subject = findSubject(row, roster)
    const indicator = row.text('indicator')
    const named = row.text('part')
    const of = measured.filter((one) => lists(one.score, indicator))
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

function lists(score: Score<'measured'>, indicator: string): boolean {
  return score.indicators.some((one) => one.title === indicator)
}

function actualOf(row: RowReader): Points {
  if (isNotApplicable(row.text('actual'))) return { state: 'not-applicable' }
  const value = row.number('actual')
  return value ? { state: 'present', value } : { state: 'missing' }
}
