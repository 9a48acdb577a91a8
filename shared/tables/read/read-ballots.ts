import { compare, ratio, toExactText } from '../../numbers/index.ts'
import type { Scheme, Score } from '../../scheme/schema.ts'
import type { TableRows } from '../rows.ts'
import type { Ballot } from '../typed.ts'
import { columnsOf } from './columns-sent.ts'
import type { Roster } from './read-roster.ts'
import type { RowReader } from './row-reader.ts'
import { readBySubject, type ReadBySubject } from './rows-by-subject.ts'

const FULL_MARKS = ratio(100)

const COLUMN = columnsOf('ballots', ['evaluatorClass', 'option', 'count', 'score'])

/** Reviews by class of evaluator: a ready score out of 100, or counts of options. */
export function readBallots(scheme: Scheme, tables: readonly TableRows[], roster: Roster): ReadBySubject<Ballot> {
  const classes = classesByName(scheme)
  return readBySubject('ballots', tables, roster, (row, subject, twice) => {
    const name = row.text(COLUMN.evaluatorClass)
    const found = classes.get(name)
    if (!found) {
      const known = [...new Set([...classes.values()].map((one) => one.title))]
      row.report('error', { code: 'class-unknown', evaluatorClass: name, known }, 'evaluatorClass')
    }
    if (!subject || !found) return undefined
    const option = row.text(COLUMN.option)
    const given = option === '' ? scoreGiven(row, name) : countGiven(row, found, option)
    if (!given) return undefined
    if (twice.again(found.id, option)) {
      row.report('error', { code: 'row-repeated', subject: subject.name, what: `${name}${option}` }, 'subject')
      return undefined
    }
    return { row: row.row, subject: subject.id, part: found.part, evaluatorClass: found.id, given }
  })
}

/** What was entered but cannot be read: the class is not as if nobody had voted. */
const UNREADABLE: Ballot['given'] = { kind: 'score', points: { state: 'missing' } }

/** A ready score; a row prepared for one that is still blank says nothing. */
function scoreGiven(row: RowReader, what: string): Ballot['given'] | undefined {
  if (row.isBlank(COLUMN.score)) {
    if (row.isBlank(COLUMN.count)) return undefined
    row.report('error', { code: 'value-required', heading: '评议档次' }, 'option')
    return UNREADABLE
  }
  const points = row.points(COLUMN.score)
  if (points.state !== 'present' || compare(points.value, FULL_MARKS) <= 0) return { kind: 'score', points }
  const value = toExactText(points.value)
  row.report('error', { code: 'above-maximum', value, maximum: '100', what }, 'score')
  return UNREADABLE
}

function countGiven(row: RowReader, { score }: FoundClass, option: string): Ballot['given'] | undefined {
  const known = score.options.map((one) => one.title)
  if (!known.includes(option)) {
    row.report('error', { code: 'option-unknown', option, known }, 'option')
    return UNREADABLE
  }
  const count = row.points(COLUMN.count)
  if (count.state === 'missing' && !row.isBlank(COLUMN.count)) return UNREADABLE
  if (count.state !== 'present') return undefined
  if (count.value.big || count.value.d !== 1) {
    row.report('error', { code: 'count-not-whole', value: toExactText(count.value), what: option }, 'count')
    return UNREADABLE
  }
  return { kind: 'count', option, count: count.value }
}

/** A class of evaluators and the part it scores. */
export interface FoundClass {
  readonly id: string
  readonly title: string
  readonly part: string
  readonly score: Score<'evaluator-classes'>
}

/** Classes of evaluators by title and by id. */
export function classesByName(scheme: Scheme): Map<string, FoundClass> {
  const named = new Map<string, FoundClass>()
  for (const { id: part, score } of scheme.parts) {
    if (score.by !== 'evaluator-classes') continue
    for (const { id, title } of score.classes) {
      named.set(title, { id, title, part, score })
      named.set(id, { id, title, part, score })
    }
  }
  return named
}
