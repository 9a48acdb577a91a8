import type { Finding } from '../../findings.ts'
import type { Scheme } from '../../scheme/schema.ts'
import type { TableRows } from '../rows.ts'
import type { Tables } from '../typed.ts'
import { readBallots } from './read-ballots.ts'
import { readEvents, readInspections, readVetoes } from './read-ledger.ts'
import { readIndicators, readObservations } from './read-observations.ts'
import { readRoster } from './read-roster.ts'
import { readGoals } from './read-goals.ts'
import { readHistory } from './read-history.ts'
import { readMeasures } from './read-measures.ts'
import { readVotes } from './read-votes.ts'
import { readConfirmations, readRulings } from './read-rulings.ts'

/** Rows as sent, typed and checked against the scheme and the roster; every problem with its row and column. */
export function readRows(
  scheme: Scheme,
  tables: readonly TableRows[],
): { readonly tables: Tables; readonly findings: readonly Finding[] } {
  const findings: Finding[] = []
  const roster = readRoster(scheme, tables, findings)
  const indicators = readIndicators(scheme, tables, findings)
  return {
    tables: {
      roster: roster.subjects,
      indicators,
      observations: readObservations(scheme, tables, roster, indicators, findings),
      ballots: readBallots(scheme, tables, roster, findings),
      votes: readVotes(scheme, tables, roster, findings),
      goals: readGoals(scheme, tables, roster, findings),
      measures: readMeasures(scheme, tables, roster, findings),
      history: readHistory(tables, roster, findings),
      events: readEvents(scheme, tables, roster, findings),
      inspections: readInspections(tables, roster, findings),
      vetoes: readVetoes(tables, roster, findings),
      rulings: readRulings(scheme, tables, roster, findings),
      confirmed: readConfirmations(tables, findings),
    },
    findings,
  }
}
