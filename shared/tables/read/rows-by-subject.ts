import type { Finding } from '../../findings.ts'
import type { TableName } from '../definitions.ts'
import type { TableRows } from '../rows.ts'
import type { RowsBySubject, Subject } from '../typed.ts'
import { columnsOf } from './columns-sent.ts'
import { findSubject } from './find-subject.ts'
import type { Roster } from './read-roster.ts'
import { rowsOf, type RowReader, type Rows } from './row-reader.ts'
import { seenTwice, type SeenTwice } from './seen-twice.ts'

/**
 * Types one row; nothing where it cannot stand. `subject` is missing where the row names none that takes part; `twice`
 * knows what the subject's rows before this one were about.
 */
export type ReadRow<Row> = (row: RowReader, subject: Subject | undefined, twice: SeenTwice) => Row | undefined

/** What was read of a table, and all that was found wrong in it. */
export interface ReadBySubject<Row> {
  readonly rows: RowsBySubject<Row>
  /** In the order of rows; reads whatever nobody has asked for yet. */
  readonly findings: () => readonly Finding[]
}

/**
 * A large table by subject. At first only whom each row is about is read; a subject's rows are typed when they are
 * asked for, so that no more than one group's need be held at a time.
 */
export function readBySubject<Row>(
  name: TableName,
  tables: readonly TableRows[],
  roster: Roster,
  read: ReadRow<Row>,
): ReadBySubject<Row> {
  const findings: Finding[] = []
  const rows = rowsOf(name, tables, findings)
  const twice = seenTwice()
  const chains = chainsBySubject(name, roster, rows, (row) => read(row, undefined, twice))
  const told = new Uint8Array(roster.subjects.length)
  const of = (subject: Subject): Row[] => {
    const place = roster.placeOf(subject)
    const before = findings.length
    const typed: Row[] = []
    twice.start()
    for (let row = chains.first(place); row >= 0; row = chains.after(row)) {
      const one = read(rows.at(row), subject, twice)
      if (one !== undefined) typed.push(one)
    }
    // what is wrong with a row is said once, however often it is read
    if (told[place] === 1) findings.length = before
    told[place] = 1
    return typed
  }
  return {
    rows: { of },
    findings() {
      for (const subject of roster.subjects) if (told[roster.placeOf(subject)] === 0) of(subject)
      return findings.sort((a, b) => rowOf(a) - rowOf(b))
    },
  }
}

/** The rows of each subject in their order, as chains of row numbers: a few bytes for a row. */
function chainsBySubject(name: TableName, roster: Roster, rows: Rows, readWithoutSubject: (row: RowReader) => void) {
  const first = new Int32Array(roster.subjects.length).fill(-1)
  const last = new Int32Array(roster.subjects.length)
  const after = new Int32Array(rows.count).fill(-1)
  const placeOf = placesByName(name, roster)
  for (let row = 0; row < rows.count; row++) {
    const reader = rows.at(row)
    const place = placeOf(reader)
    if (place < 0) readWithoutSubject(reader)
    else {
      if (first[place] === -1) first[place] = row
      else after[last[place] ?? 0] = row
      last[place] = row
    }
  }
  return { first: (place: number) => first[place] ?? -1, after: (row: number) => after[row] ?? -1 }
}

/** The place of the subject that a row names, −1 for none. Rows of one subject mostly stand together: it is looked up once. */
function placesByName(table: TableName, roster: Roster): (row: RowReader) => number {
  const column = columnsOf(table, ['subject']).subject
  let name = ''
  let place = -1
  return (row) => {
    const text = row.text(column)
    if (place >= 0 && text === name) return place
    const subject = findSubject(row, roster)
    const found = subject ? roster.placeOf(subject) : -1
    name = text
    // a former name is pointed out in every row
    place = subject && roster.find(text) === subject ? found : -1
    return found
  }
}

function rowOf({ places: [place] }: Finding): number {
  return place?.kind === 'row' ? place.row : -1
}
