import type { Finding } from '../../findings.ts'
import type { TableName } from '../definitions.ts'
import type { TableRows } from '../rows.ts'
import type { RowsBySubject, Subject } from '../typed.ts'
import { findSubject } from './find-subject.ts'
import type { Roster } from './read-roster.ts'
import { rowsOf, type RowReader } from './row-reader.ts'

/**
 * Types one row; nothing where it cannot stand. `subject` is missing where the row names none that takes part, and
 * `seen` holds what the subject's rows before this one have put into it.
 */
export type ReadRow<Row> = (row: RowReader, subject: Subject | undefined, seen: Set<string>) => Row | undefined

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
  const chains = chainsBySubject(roster, rows.count, (row) => {
    const reader = rows.at(row)
    const subject = findSubject(reader, roster)
    if (!subject) read(reader, undefined, new Set())
    return subject
  })
  const told = new Uint8Array(roster.subjects.length)
  const of = (subject: Subject): Row[] => {
    const place = roster.placeOf(subject)
    const before = findings.length
    const typed: Row[] = []
    const seen = new Set<string>()
    for (let row = chains.first(place); row >= 0; row = chains.after(row)) {
      const one = read(rows.at(row), subject, seen)
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
function chainsBySubject(roster: Roster, count: number, subjectOf: (row: number) => Subject | undefined) {
  const first = new Int32Array(roster.subjects.length).fill(-1)
  const last = new Int32Array(roster.subjects.length)
  const after = new Int32Array(count).fill(-1)
  for (let row = 0; row < count; row++) {
    const subject = subjectOf(row)
    if (!subject) continue
    const place = roster.placeOf(subject)
    if (first[place] === -1) first[place] = row
    else after[last[place] ?? 0] = row
    last[place] = row
  }
  return { first: (place: number) => first[place] ?? -1, after: (row: number) => after[row] ?? -1 }
}

function rowOf({ places: [place] }: Finding): number {
  return place?.kind === 'row' ? place.row : -1
}
