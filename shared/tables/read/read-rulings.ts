import type { Finding } from '../../findings.ts'
import type { Scheme } from '../../scheme/schema.ts'
import { definitionOf, TABLES, type TableName } from '../definitions.ts'
import type { TableRows } from '../rows.ts'
import type { Ruling } from '../typed.ts'
import { findSubject } from './find-subject.ts'
import type { Roster } from './read-roster.ts'
import { forEachRow } from './row-reader.ts'

/** 事项 of a ruling on a tie. */
export const TIE_RULING = '并列处理意见'
/** 事项 of a grade that another body gave. */
export const GRADED_ELSEWHERE = '上级评定'
/** 事项 of a grade changed by hand. */
export const ADJUSTMENT = '人工调整'
/** 事项 of a seat added so that a review takes nobody's grade. */
export const ADDED_SEAT = '增列名额'

/** Decisions on record; each needs who decided, the minutes and the date, an adjustment its reason too. */
export function readRulings(
  scheme: Scheme,
  tables: readonly TableRows[],
  roster: Roster,
  findings: Finding[],
): Ruling[] {
  const read: Ruling[] = []
  const seen = new Set<string>()
  forEachRow('rulings', tables, findings, (row) => {
    const subject = findSubject(row, roster)
    if (!subject) return
    const text = row.text('matter')
    const grade = row.text('opinion')
    const matter = matterOf(scheme, text, grade)
    if (matter === undefined) {
      row.report('error', { code: 'mark-unknown', text, heading: '事项' }, 'matter')
      return
    }
    if (matter !== 'prize' && !scheme.grades.ladder.includes(grade)) {
      row.report('error', { code: 'grade-unknown', grade, known: scheme.grades.ladder }, 'opinion')
      return
    }
    const decision = { body: row.text('body'), document: row.text('document'), date: row.text('date') }
    if (Object.values(decision).includes('')) {
      row.report('error', { code: 'ruling-without-decision', subject: subject.name }, 'body')
      return
    }
    const reason = row.text('reason')
    if ((matter === 'adjustment' || matter === 'added-seat') && reason === '') {
      row.report('error', { code: 'adjustment-without-reason', subject: subject.name, matter: text }, 'reason')
      return
    }
    const key = `${subject.id}\0${matter}`
    if (seen.has(key)) {
      row.report('error', { code: 'row-repeated', subject: subject.name, what: text }, 'subject')
      return
    }
    seen.add(key)
    read.push({
      row: row.row,
      subject: subject.id,
      matter,
      grade,
      ...decision,
      reason,
    })
  })
  return read
}

/** What a ruling is about; one on a tie whose opinion names a prize settles the prize. */
function matterOf(scheme: Scheme, text: string, opinion: string): Ruling['matter'] | undefined {
  if (text === ADJUSTMENT) return 'adjustment'
  if (text === ADDED_SEAT) return 'added-seat'
  if (text === GRADED_ELSEWHERE) return scheme.grades.elsewhere ? 'elsewhere' : undefined
  if (text !== TIE_RULING) return undefined
  return scheme.prizes?.ladder.includes(opinion) && !scheme.grades.ladder.includes(opinion) ? 'prize' : 'tie'
}

/** The tables whose 本表已核对 says 是. */
export function readConfirmations(tables: readonly TableRows[], findings: Finding[]): Set<TableName> {
  const confirmed = new Set<TableName>()
  forEachRow('confirmations', tables, findings, (row) => {
    const text = row.text('sheet')
    const named = TABLES.find((table) => table.sheet === text || table.name === text)
    if (!named) row.report('error', { code: 'mark-unknown', text, heading: headingOfSheet() }, 'sheet')
    else if (row.yes('confirmed')) confirmed.add(named.name)
  })
  return confirmed
}

function headingOfSheet(): string {
  return definitionOf('confirmations').columns[0]?.heading ?? ''
}
