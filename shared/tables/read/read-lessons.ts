import type { Finding } from '../../findings.ts'
import { isNegative, toExactText, type Exact } from '../../numbers/index.ts'
import type { TableRows } from '../rows.ts'
import type { Lessons } from '../typed.ts'
import { findSubject } from './find-subject.ts'
import type { Roster } from './read-roster.ts'
import { forEachRow, type RowReader } from './row-reader.ts'

const FACTORS = { hours: '课时数', coefficient: '课时系数', rate: '课时单价(元)' } as const

/** The lessons of each person; one row for each person and kind of lesson. */
export function readLessons(tables: readonly TableRows[], roster: Roster, findings: Finding[]): Lessons[] {
  const read: Lessons[] = []
  forEachRow('lessons', tables, findings, (row) => {
    const subject = findSubject(row, roster)
    if (!subject) return
    const hours = factor(row, 'hours')
    if (hours === undefined && row.text('hours') === '')
      row.report('error', { code: 'value-required', heading: FACTORS.hours }, 'hours')
    const coefficient = factor(row, 'coefficient')
    const rate = factor(row, 'rate')
    read.push({ row: row.row, subject: subject.id, hours, coefficient, rate })
  })
  return read
}

function factor(row: RowReader, key: keyof typeof FACTORS): Exact | undefined {
  const value = row.number(key)
  if (value === undefined || !isNegative(value)) return value
  row.report('error', { code: 'below-minimum', value: toExactText(value), minimum: '0', what: FACTORS[key] }, key)
  return undefined
}
