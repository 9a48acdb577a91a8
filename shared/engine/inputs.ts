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

/** All that was said of one subject. */
export interface SubjectInputs {
  readonly subject: Subject
  readonly observations: Observation[]
  readonly ballots: Ballot[]
  readonly votes: Vote[]
  readonly goals: Goal[]
  readonly measures: Measure[]
  readonly history: PastYear[]
  readonly events: LedgerEvent[]
  readonly inspections: Inspection[]
  readonly vetoes: Veto[]
}

/** The rows of all tables by subject, in the roster's order; those that do not take part are left out. */
export function inputsBySubject(tables: Tables): SubjectInputs[] {
  const inputs = tables.roster
    .filter((subject) => subject.status !== 'absent')
    .map((subject): SubjectInputs => {
      return {
        subject,
        observations: [],
        ballots: [],
        votes: [],
        goals: [],
        measures: [],
        history: [],
        events: [],
        inspections: [],
        vetoes: [],
      }
    })
  const byId = new Map(inputs.map((one) => [one.subject.id, one]))
  for (const row of tables.observations) byId.get(row.subject)?.observations.push(row)
  for (const row of tables.ballots) byId.get(row.subject)?.ballots.push(row)
  for (const row of tables.votes ?? []) byId.get(row.subject)?.votes.push(row)
  for (const row of tables.goals ?? []) byId.get(row.subject)?.goals.push(row)
  for (const row of tables.measures ?? []) byId.get(row.subject)?.measures.push(row)
  for (const row of tables.history ?? []) byId.get(row.subject)?.history.push(row)
  for (const row of tables.events) byId.get(row.subject)?.events.push(row)
  for (const row of tables.inspections) byId.get(row.subject)?.inspections.push(row)
  for (const row of tables.vetoes) byId.get(row.subject)?.vetoes.push(row)
  return inputs
}
