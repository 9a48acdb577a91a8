import type { Appraisal } from '../../engine/result.ts'
import type { Scheme } from '../../scheme/schema.ts'
import { gradesWithSeats, quotaLines, showsShares } from '../quota-lines.ts'
import { subjectWords } from '../subject-words.ts'

/** The headings of the table of seats; a line of its own needs no name. */
export function seatHeadings(scheme: Scheme, lines: number): string[] {
  const label = lines === 1 ? [] : [subjectWords(scheme).group]
  return [...label, '等次', ...(showsShares(scheme) ? ['比例', '测算数'] : []), '核定名额']
}

/** The table that QUOTA spills: its headings, then the seats of each grade, by line where there are several; blank until computed. */
export function seatTable(scheme: Scheme, appraisal: Appraisal | undefined): (string | number)[][] {
  const lines = quotaLines(scheme)
  const rows = lines.flatMap(({ label, group, pool }) => {
    const result = appraisal?.groups.find((one) => one.group === group)
    return gradesWithSeats(scheme).map(({ grade, share }) => {
      const seats = result?.seats.find((one) => one.grade === grade && (!pool || one.pool === pool.title))
      const measured = seats ? [seats.share, seats.exact] : [share, '']
      const row = [grade, ...(showsShares(scheme) ? measured : []), seats?.seats ?? '']
      return lines.length === 1 ? row : [label, ...row]
    })
  })
  return [seatHeadings(scheme, lines.length), ...rows]
}
