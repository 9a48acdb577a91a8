import type { Finding } from '../../findings.ts'
import { compare, ratio, toExactText } from '../../numbers/index.ts'
import type { Scheme } from '../../scheme/schema.ts'
import type { TableRows } from '../rows.ts'
import type { Vote } from '../typed.ts'
import { findSubject } from './find-subject.ts'
import { classesByName } from './read-ballots.ts'
import type { Roster } from './read-roster.ts'
import { forEachRow } from './row-reader.ts'

const FULL_MARKS = ratio(100)
/** What stands in place of a score where the voter gave none. */
export const ABSTAINED = '弃权'

/** Single ballots on single people, out of 100; an abstention is no ballot. */
export function readVotes(scheme: Scheme, tables: readonly TableRows[], roster: Roster, findings: Finding[]): Vote[] {
  const read: Vote[] = []
  const seen = new Set<string>()
  const classes = classesByName(scheme)
  forEachRow('votes', tables, findings, (row) => {
    const subject = findSubject(row, roster)
    const name = row.text('evaluatorClass')
    const found = classes.get(name)
    if (!found) {
      const known = [...new Set([...classes.values()].map((one) => one.title))]
      row.report('error', { code: 'class-unknown', evaluatorClass: name, known }, 'evaluatorClass')
    }
    if (!subject || !found) return
    const ballot = row.text('ballot')
    if (ballot === '') {
      row.report('error', { code: 'value-required', heading: '票号' }, 'ballot')
      return
    }
    const key = `${subject.id}\0${found.id}\0${ballot}`
    if (seen.has(key)) {
      row.report('error', { code: 'row-repeated', subject: subject.name, what: `${name}${ballot}` }, 'ballot')
      return
    }
    seen.add(key)
    if (row.text('score') === ABSTAINED) return
    let points = row.points('score')
    if (points.state === 'not-applicable') return
    if (points.state === 'missing' && row.text('score') === '')
      row.report('error', { code: 'value-required', heading: '得分(百分制)' }, 'score')
    if (points.state === 'present' && compare(points.value, FULL_MARKS) > 0) {
      const value = toExactText(points.value)
      row.report('error', { code: 'above-maximum', value, maximum: '100', what: name }, 'score')
      points = { state: 'missing' }
    }
    const voter = row.text('voter')
    read.push({
      row: row.row,
      subject: subject.id,
      part: found.part,
      evaluatorClass: found.id,
      points,
      own: row.yes('own') || (voter !== '' && (voter === subject.name || voter === subject.id)),
      ...(isByCommentsOnly(roster, voter) ? { byCommentsOnly: true } : {}),
    })
  })
  return read
}

/** Whether a ballot is signed by somebody who gets comments only. */
function isByCommentsOnly(roster: Roster, voter: string): boolean {
  const found = voter === '' ? undefined : roster.find(voter)
  return found !== undefined && 'standing' in found && found.standing === 'comments-only'
}
