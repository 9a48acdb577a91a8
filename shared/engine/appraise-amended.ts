import { finding, type Finding } from '../findings.ts'
import { firstDayOf } from '../dates/periods.ts'
import { schemeName, type Scheme } from '../scheme/schema.ts'
import { readRows } from '../tables/read/read-rows.ts'
import type { TableRows } from '../tables/index.ts'
import { appraise, type AppraiseOptions } from './appraise.ts'
import type { Appraisal } from './result.ts'
import { inOrderOfForce, type SchemeInForce } from './scheme-in-force.ts'

/**
 * Rows as sent, read and appraised by a scheme that was amended within the year: each period by the version in force on
 * its first day, each event by the one in force on its own day, all else (weights of parts, caps, roll-up, ranks,
 * grades) by the last version.
 */
export function evaluateAmended(
  versions: readonly SchemeInForce[],
  rows: readonly TableRows[],
  options: Omit<AppraiseOptions, 'versions'> = {},
): Appraisal {
  const ordered = inOrderOfForce(versions)
  const last = ordered.at(-1)
  if (!last) throw new Error('no version of a scheme')
  const earlier = ordered.slice(0, -1).map((one) => one.scheme)
  const read = readRows(last.scheme, rows, earlier)
  const appraisal = appraise(last.scheme, read.tables, { ...options, versions: ordered })
  return { ...appraisal, findings: [...checkVersions(ordered), ...read.findings, ...appraisal.findings] }
}

/** What keeps versions from making up one year: what cannot change within it, days that coincide or cut a period. */
export function checkVersions(versions: readonly SchemeInForce[]): Finding[] {
  const ordered = inOrderOfForce(versions)
  const last = ordered.at(-1)
  if (!last) return []
  const found: Finding[] = []
  const { from, until } = last.scheme.period
  ordered.forEach((version, index) => {
    const before = ordered[index - 1]
    if (!before) return
    const schemes = [schemeName(before.scheme), schemeName(version.scheme)]
    if (before.from === version.from)
      found.push(finding('error', { code: 'versions-same-day', day: version.from, schemes }))
    else if (version.from <= from || version.from > until)
      found.push(
        finding('error', { code: 'versions-outside-year', scheme: schemes[1] ?? '', day: version.from, from, until }),
      )
    for (const [what, of] of FIXED) {
      if (JSON.stringify(of(before.scheme)) !== JSON.stringify(of(version.scheme)))
        found.push(finding('error', { code: 'versions-disagree', what, schemes }))
    }
    for (const period of periodsCut(last.scheme, version.from)) {
      const problem = {
        code: 'amended-within-period',
        period,
        day: version.from,
        scheme: schemeName(version.scheme),
      } as const
      found.push(finding('warning', problem))
    }
  })
  return found
}

/** What all versions of one year share. */
const FIXED: readonly (readonly [string, (scheme: Scheme) => unknown])[] = [
  ['考核对象', ({ subject }) => subject],
  ['考核年度', ({ year }) => year],
  ['考核期', ({ period: { from, until } }) => [from, until]],
  ['考核组', ({ groups }) => groups.map(({ id, title, members }) => [id, title, members])],
  ['等次', ({ grades }) => grades.ladder],
  ['总分', ({ total }) => total],
  ['小数位数', ({ rounding }) => [rounding.decimals, rounding.mode]],
]

/** The titles of periods that a day falls within, after their first. */
function periodsCut(scheme: Scheme, day: string): string[] {
  const { from, until } = scheme.period
  const titles = scheme.parts.flatMap(({ score }) => {
    if (score.by !== 'over-periods') return []
    const dated = score.periods
      .map((period) => ({ title: period.title, first: period.from ?? firstDayOf(period.title, from, until) }))
      .flatMap(({ title, first }) => (first === undefined ? [] : [{ title, first }]))
      .sort((a, b) => (a.first < b.first ? -1 : 1))
    return dated.filter(({ first }, index) => {
      const next = dated[index + 1]?.first
      return first < day && (next === undefined ? day <= until : day < next)
    })
  })
  return [...new Set(titles.map(({ title }) => title))]
}
