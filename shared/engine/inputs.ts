import type {
  Ballot,
  Goal,
  Inspection,
  LedgerEvent,
  Measure,
  Observation,
  PastYear,
  Subject,
  Tables,
  Veto,
  Vote,
} from '../tables/index.ts'
import { groupedBy } from './grouped-by.ts'

/** What was said of one subject, but for the large tables: little enough to keep for as long as its group is appraised. */
export interface SubjectRows {
  readonly subject: Subject
  readonly votes: readonly Vote[]
  readonly goals: readonly Goal[]
  readonly measures: readonly Measure[]
  readonly history: readonly PastYear[]
  readonly events: readonly LedgerEvent[]
  readonly inspections: readonly Inspection[]
  readonly vetoes: readonly Veto[]
}

/** All that was said of one subject. */
export interface SubjectInputs extends SubjectRows {
  readonly observations: readonly Observation[]
  readonly ballots: readonly Ballot[]
}

/** Gives what was said of a subject; what it has none of is one empty list. */
export function rowsFrom(tables: Tables): (subject: Subject) => SubjectRows {
  const votes = bySubject(tables.votes)
  const goals = bySubject(tables.goals)
  const measures = bySubject(tables.measures)
  const history = bySubject(tables.history)
  const events = bySubject(tables.events)
  const inspections = bySubject(tables.inspections)
  const vetoes = bySubject(tables.vetoes)
  return (subject) => ({
    subject,
    votes: votes(subject),
    goals: goals(subject),
    measures: measures(subject),
    history: history(subject),
    events: events(subject),
    inspections: inspections(subject),
    vetoes: vetoes(subject),
  })
}

/** Adds a subject's rows of the large tables, which are typed at this moment. */
export function withLargeTables(tables: Tables, rows: SubjectRows): SubjectInputs {
  const { subject, votes, goals, measures, history, events, inspections, vetoes } = rows
  const observations = tables.observations.of(subject)
  const ballots = tables.ballots.of(subject)
  return { subject, observations, ballots, votes, goals, measures, history, events, inspections, vetoes }
}

const NONE: readonly never[] = []

function bySubject<Row extends { readonly subject: string }>(
  rows: readonly Row[] = NONE,
): (subject: Subject) => readonly Row[] {
  if (rows.length === 0) return () => NONE
  const grouped = groupedBy(rows, (row) => row.subject)
  return ({ id }) => grouped.get(id) ?? NONE
}
