import type { Finding } from '../../findings.ts'
import type { Scheme } from '../../scheme/schema.ts'
import type { TableRows } from '../rows.ts'
import type { Goal } from '../typed.ts'
import { findSubject } from './find-subject.ts'
import type { Roster } from './read-roster.ts'
import { forEachRow } from './row-reader.ts'

/** The goals of each subject, with their points, how far they came and how they were rated. */
export function readGoals(scheme: Scheme, tables: readonly TableRows[], roster: Roster, findings: Finding[]): Goal[] {
  const read: Goal[] = []
  const seen = new Set<string>()
  const parts = scheme.parts.filter(({ score }) => score.by === 'rated-goals' || score.by === 'goal-progress')
  forEachRow('goals', tables, findings, (row) => {
    const subject = findSubject(row, roster)
    const goal = row.text('goal')
    const named = row.text('part')
    const found =
      named === '' && parts.length === 1 ? parts[0] : parts.find(({ id, title }) => id === named || title === named)
    const maxPoints = row.number('maxPoints')
    if (goal === '') row.report('error', { code: 'value-required', heading: '目标任务' }, 'goal')
    if (!found) row.report('error', { code: 'part-unknown', part: named }, 'part')
    if (maxPoints === undefined) row.report('error', { code: 'maximum-missing', indicator: goal }, 'maxPoints')
    if (!subject || !found || maxPoints === undefined || goal === '') return
    const key = `${subject.id}\0${found.id}\0${goal}`
    if (seen.has(key)) {
      row.report('error', { code: 'row-repeated', subject: subject.name, what: goal }, 'goal')
      return
    }
    seen.add(key)
    const rating = row.text('rating')
    const known = found.score.by === 'rated-goals' ? found.score.ratings.map((one) => one.title) : []
    const unknown = rating !== '' && found.score.by === 'rated-goals' && !known.includes(rating)
    if (unknown) row.report('error', { code: 'option-unknown', option: rating, known }, 'rating')
    read.push({
      row: row.row,
      subject: subject.id,
      part: found.id,
      goal,
      maxPoints,
      reported: row.points('reported'),
      verified: row.points('verified'),
      rating: unknown ? '' : rating,
    })
  })
  return read
}
