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

/** All that was said of one subject. */
export interface SubjectInputs {
  readonly subject: Subject
  readonly observations: readonly Observation[]
  readonly ballots: readonly Ballot[]
  readonly votes: readonly Vote[]
  readonly goals: readonly Goal[]
  readonly measures: readonly Measure[]
  readonly history: readonly PastYear[]
  readonly events: readonly LedgerEvent[]
  readonly inspections: readonly Inspection[]
  readonly vetoes: readonly Veto[]
}

/** Gives all that was said of a subject; what it has none of is one empty list. */
export function inputsFrom(tables: Tables): (subject: Subject) => SubjectInputs {
  const votes = bySubject(tables.votes)
  const goals = bySubject(tables.goals)
  const measures = bySubject(tables.measures)
  const history = bySubject(tables.history)
  const events = bySubject(tables.events)
  const inspections = bySubject(tables.inspections)
  const vetoes = bySubject(tables.vetoes)
  return (subject) => ({
    subject,
    observations: tables.observations.of(subject),
    ballots: tables.ballots.of(subject),
    votes: votes(subject),
    goals: goals(subject),
    measures: measures(subject),
    history: history(subject),
    events: events(subject),
    inspections: inspections(subject),
    vetoes: vetoes(subject),
  })
}

const NONE: readonly never[] = []

function bySubject<Row extends { readonly subject: string }>(
  rows: readonly Row[] = NONE,
): (subject: Subject) => readonly Row[] {
  const grouped = groupedBy(rows, (row) => row.subject)
  return ({ id }) => grouped.get(id) ?? NONE
}
