import type { Subject } from '../typed.ts'
import type { Roster } from './read-roster.ts'
import type { RowReader } from './row-reader.ts'

/** The subject a row names, or nothing once it has been said why not. A subject that does not take part is skipped. */
export function findSubject(row: RowReader, roster: Roster): Subject | undefined {
  const name = row.text('subject')
  if (name === '') {
    row.report('error', { code: 'value-required', heading: '被考核单位' }, 'subject')
    return undefined
  }
  const renamed = roster.find(name) === undefined ? roster.renamed?.(name) : undefined
  if (renamed) row.report('note', { code: 'former-name-read', former: name, subject: renamed.name }, 'subject')
  const found = renamed ?? roster.find(name)
  if (found === undefined) {
    const like = closest(name, roster.subjects)
    row.report('error', { code: 'subject-unknown', subject: name, ...(like === undefined ? {} : { like }) }, 'subject')
    return undefined
  }
  if (!isOne(found)) {
    row.report('error', { code: 'subject-ambiguous', subject: name, codes: found.map((one) => one.id) }, 'subject')
    return undefined
  }
  if (found.status === 'absent') {
    row.report('warning', { code: 'subject-not-taking-part', subject: found.name }, 'subject')
    return undefined
  }
  return found
}

function isOne(found: Subject | readonly Subject[]): found is Subject {
  return !Array.isArray(found)
}

/** The name that differs least, where it differs by one character of several; offered, never taken. */
function closest(name: string, subjects: readonly Subject[]): string | undefined {
  return subjects.find((subject) => differsByOne(name, subject.name))?.name
}

function differsByOne(a: string, b: string): boolean {
  if (a.length < 3 || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return Math.max(a.length, b.length) - start - end <= 1
}
