import type { Appraisal } from '../../engine/result.ts'
import type { Scheme } from '../../scheme/schema.ts'

const HEADINGS = ['等次', '比例', '测算数', '核定名额']

/** The table that QUOTA spills: its headings, then the seats of each grade, by group where there are several; blank until computed. */
export function seatTable(scheme: Scheme, appraisal: Appraisal | undefined): (string | number)[][] {
  const single = scheme.groups.length === 1
  const rows = scheme.groups.flatMap((group) => {
    const result = appraisal?.groups.find((one) => one.group === group.id)
    return scheme.grades.quota.shares.map(({ grade, share }) => {
      const seats = result?.seats.find((one) => one.grade === grade)
      const row = seats ? [grade, seats.share, seats.exact, seats.seats] : [grade, share, '', '']
      return single ? row : [group.title, ...row]
    })
  })
  return [single ? HEADINGS : ['考核组', ...HEADINGS], ...rows]
}
