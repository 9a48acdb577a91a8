import type { Finding } from '../../findings.ts'
import type { TableRows } from '../rows.ts'
import type { UnitResult } from '../typed.ts'
import { forEachRow } from './row-reader.ts'

/** What units came to in an appraisal of their own; one row for each unit. */
export function readResults(tables: readonly TableRows[], findings: Finding[]): UnitResult[] {
  const read: UnitResult[] = []
  const seen = new Set<string>()
  forEachRow('results', tables, findings, (row) => {
    const unit = row.text('unit')
    if (unit === '') {
      row.report('error', { code: 'value-required', heading: '考评单位' }, 'unit')
      return
    }
    if (seen.has(unit)) {
      row.report('error', { code: 'row-repeated', subject: unit, what: row.text('grade') }, 'unit')
      return
    }
    seen.add(unit)
    const document = row.text('document')
    if (document === '') row.report('warning', { code: 'evidence-missing', what: unit }, 'document')
    read.push({
      row: row.row,
      unit,
      leaders: namesIn(row.text('leaders')),
      total: row.number('total'),
      grade: row.text('grade'),
      body: row.text('body'),
      document,
    })
  })
  return read
}

/** The names in a cell that may hold several. */
export function namesIn(text: string): string[] {
  return text.split(/[、，,;；\s]+/).filter((name) => name !== '')
}
