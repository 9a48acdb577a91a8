import type { Finding } from '../../findings.ts'
import type { Scheme } from '../../scheme/schema.ts'
import type { TableRows } from '../rows.ts'
import type { Subject, Succession, Tables } from '../typed.ts'
import { readBallots } from './read-ballots.ts'
import { readEvents, readInspections, readVetoes } from './read-ledger.ts'
import { readIndicators, readObservations } from './read-observations.ts'
import { readRoster, type Roster } from './read-roster.ts'
import { readGoals } from './read-goals.ts'
import { readHistory } from './read-history.ts'
import { readLessons } from './read-lessons.ts'
import { readMeasures } from './read-measures.ts'
import { readResults } from './read-results.ts'
import { readSuccession, renamedTo } from './read-succession.ts'
import { readVotes } from './read-votes.ts'
import { readConfirmations, readRulings } from './read-rulings.ts'

/** Rows as sent, typed and checked against the scheme and the roster. */
export interface RowsRead {
  readonly tables: Tables
  /** Every problem with its row and column, table after table; asking for them reads what is not yet read. */
  readonly findings: readonly Finding[]
}

/** Reads rows as sent, with the rules of `earlier` versions of a scheme amended within the year; large tables are only typed subject by subject, as they are asked for. */
export function readRows(scheme: Scheme, tables: readonly TableRows[], earlier: readonly Scheme[] = []): RowsRead {
  const first: Finding[] = []
  const listed = readRoster(scheme, tables, first)
  const succession = readSuccession(tables, (name) => oneOf(listed, name)?.id, first)
  const roster = withFormerNames(listed, succession)
  const indicators = readIndicators(scheme, tables, first)
  const observations = readObservations(scheme, tables, roster, indicators)
  const ballots = readBallots(scheme, tables, roster)
  const rest: Finding[] = []
  return {
    tables: {
      roster: roster.subjects,
      indicators,
      observations: observations.rows,
      ballots: ballots.rows,
      votes: readVotes(scheme, tables, roster, rest),
      goals: readGoals(scheme, tables, roster, rest),
      measures: readMeasures(scheme, tables, roster, rest),
      history: readHistory(tables, roster, succession, rest),
      succession,
      results: readResults(tables, rest),
      lessons: readLessons(tables, roster, rest),
      events: readEvents(scheme, tables, roster, rest, earlier),
      inspections: readInspections(scheme, tables, roster, rest),
      vetoes: readVetoes(scheme, tables, roster, rest),
      rulings: readRulings(scheme, tables, roster, rest),
      confirmed: readConfirmations(tables, rest),
    },
    get findings() {
      return [...first, ...observations.findings(), ...ballots.findings(), ...rest]
    },
  }
}

/** The roster, which also knows units by the names they had before they were renamed. */
function withFormerNames(roster: Roster, succession: readonly Succession[]): Roster {
  if (succession.length === 0) return roster
  return { ...roster, renamed: (name) => renamedTo(name, succession, (id) => oneOf(roster, id)) }
}

function oneOf(roster: Roster, name: string): Subject | undefined {
  const found = roster.find(name)
  return found && 'id' in found ? found : undefined
}
