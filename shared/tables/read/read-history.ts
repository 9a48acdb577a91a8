import { finding, type Finding } from '../../findings.ts'
import type { TableRows } from '../rows.ts'
import type { PastYear, Succession } from '../typed.ts'
import { findSubject } from './find-subject.ts'
import { heirsOf } from './read-succession.ts'
import type { Roster } from './read-roster.ts'
import { forEachRow, type RowReader } from './row-reader.ts'

/**
 * What became of each subject in earlier years; one row for each year. Years of a former subject go to those who keep
 * them (沿革); a subject's own row of a year comes before one it took over.
 */
export function readHistory(
  tables: readonly TableRows[],
  roster: Roster,
  succession: readonly Succession[],
  findings: Finding[],
): PastYear[] {
  const own: PastYear[] = []
  const taken: PastYear[] = []
  const seen = new Set<string>()
  const former = new Set(succession.map((one) => one.former))
  forEachRow('history', tables, findings, (row) => {
    const name = row.text('subject')
    const isFormer = former.has(name)
    const subject = isFormer && !roster.find(name) ? undefined : findSubject(row, roster)
    const year = whole(row, 'year')
    if (year === undefined) row.report('error', { code: 'value-required', heading: '年度' }, 'year')
    if ((!subject && !isFormer) || year === undefined) return
    const key = `${subject?.id ?? name}\0${year}`
    if (seen.has(key)) {
      row.report('error', { code: 'row-repeated', subject: subject?.name ?? name, what: String(year) }, 'year')
      return
    }
    seen.add(key)
    const read: Omit<PastYear, 'subject'> = {
      row: row.row,
      year,
      rank: whole(row, 'rank'),
      size: whole(row, 'size'),
      grade: row.text('grade'),
      sanction: row.text('sanction'),
    }
    if (subject) own.push({ ...read, subject: subject.id })
    if (isFormer) taken.push(...takenOver(row, name, read, roster, succession, subject !== undefined))
  })
  return [...own, ...withoutClashes(own, taken, roster, findings)]
}

/** The rows that a former subject's year becomes with those who keep it. */
function takenOver(
  row: RowReader,
  former: string,
  read: Omit<PastYear, 'subject'>,
  roster: Roster,
  succession: readonly Succession[],
  still: boolean,
): PastYear[] {
  const heirs = heirsOf(former, succession).flatMap(({ subject, date }) => {
    const found = roster.find(subject)
    return found && 'id' in found ? [{ subject: found.id, date }] : []
  })
  const { year } = read
  const [first] = heirs
  if (!first) {
    if (!still) row.report('note', { code: 'history-not-kept', former, year }, 'subject')
    return []
  }
  if (heirs.every(({ date }) => year > Number(date.slice(0, 4)))) {
    if (!still) row.report('warning', { code: 'history-after-change', former, year, date: first.date }, 'year')
    return []
  }
  return heirs.map(({ subject }) => ({ ...read, subject, formerly: former }))
}

/** What was taken over, less the years a subject has of its own and those that came from several. */
function withoutClashes(
  own: readonly PastYear[],
  taken: readonly PastYear[],
  roster: Roster,
  findings: Finding[],
): PastYear[] {
  const keyOf = ({ subject, year }: PastYear): string => `${subject}\0${year}`
  const mine = new Set(own.map(keyOf))
  const counts = new Map<string, number>()
  for (const one of taken) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1)
  const told = new Set<string>()
  return taken.filter((one) => {
    const key = keyOf(one)
    if (mine.has(key)) return false
    if ((counts.get(key) ?? 0) < 2) return true
    if (!told.has(key)) {
      const subject = roster.subjects.find(({ id }) => id === one.subject)?.name ?? one.subject
      const place = [{ kind: 'row', table: 'history', row: one.row, column: 'subject' }] as const
      findings.push(finding('error', { code: 'history-clash', subject, year: one.year }, place))
    }
    told.add(key)
    return false
  })
}

function whole(row: RowReader, key: string): number | undefined {
  const value = row.number(key)
  return value && !value.big && value.d === 1 ? value.n : undefined
}
