import type { Finding } from '../../findings.ts'
import { compare, ratio, times, toExactText } from '../../numbers/index.ts'
import type { Scheme } from '../../scheme/schema.ts'
import type { TableRows } from '../rows.ts'
import type { Goal, Points } from '../typed.ts'
import { findSubject } from './find-subject.ts'
import type { Roster } from './read-roster.ts'
import { readMaximum } from './read-maximum.ts'
import { forEachRow, type RowReader } from './row-reader.ts'

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
    const maxPoints = readMaximum(row, 'maxPoints', goal)
    if (goal === '') row.report('error', { code: 'value-required', heading: '目标任务' }, 'goal')
    if (!found) row.report('error', { code: 'part-unknown', part: named }, 'part')
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
      reported: rateIn(row, 'reported', goal),
      verified: rateIn(row, 'verified', goal),
      rating: unknown ? '' : rating,
    })
  })
  return read
}

/** More than twice what was to be done is rare: it is told. */
const RARE = ratio(2)
/** More than ten times is taken for a percentage without its sign: it is asked about before it counts. */
const UNBELIEVABLE = ratio(10)

/** A rate: 0.8 is 80 %. */
function rateIn(row: RowReader, key: 'reported' | 'verified', goal: string): Points {
  const rate = row.points(key)
  if (rate.state !== 'present' || compare(rate.value, RARE) <= 0) return rate
  const asked = compare(rate.value, UNBELIEVABLE) > 0
  const percent = toExactText(times(rate.value, ratio(100)))
  const problem = { code: 'rate-unlikely', what: goal, value: toExactText(rate.value), percent } as const
  row.report(asked ? 'error' : 'warning', problem, key)
  return asked ? { state: 'missing' } : rate
}
