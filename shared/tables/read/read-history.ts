import type { Finding } from '../../findings.ts'
import type { TableRows } from '../rows.ts'
import type { PastYear } from '../typed.ts'
import { findSubject } from './find-subject.ts'
import type { Roster } from './read-roster.ts'
import { forEachRow, type RowReader } from './row-reader.ts'

/** What became of each subject in earlier years; one row for each year. */
export function readHistory(tables: readonly TableRows[], roster: Roster, findings: Finding[]): PastYear[] {
  const read: PastYear[] = []
  const seen = new Set<string>()
  forEachRow('history', tables, findings, (row) => {
    const subject = findSubject(row, roster)
    const year = whole(row, 'year')
    if (year === undefined) row.report('error', { code: 'value-required', heading: '年度' }, 'year')
    if (!subject || year === undefined) return
    const key = `${subject.id}\0${year}`
    if (seen.has(key)) {
      row.report('error', { code: 'row-repeated', subject: subject.name, what: String(year) }, 'year')
      return
    }
    seen.add(key)
    read.push({
      row: row.row,
      subject: subject.id,
      year,
      rank: whole(row, 'rank'),
      size: whole(row, 'size'),
      grade: row.text('grade'),
    })
  })
  return read
}

function whole(row: RowReader, key: string): number | undefined {
  const value = row.number(key)
  return value && !value.big && value.d === 1 ? value.n : undefined
}
