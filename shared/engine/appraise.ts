import { finding, type Finding } from '../findings.ts'
import { schemeName, type Group, type Scheme } from '../scheme/schema.ts'
import { definitionOf, type Subject, type Tables } from '../tables/index.ts'
import { batchesOf, isOfLeaders } from './batches.ts'
import { gravestOnly } from './gravest-only.ts'
import { gradeGroup, type GradedGroup } from './grading/grade-group.ts'
import { lowestOf } from './grading/last-of-all.ts'
import { groupedBy } from './grouped-by.ts'
import { awardPrizes } from './prizes/award-prizes.ts'
import { payByWork } from './prizes/pay-by-work.ts'
import { rowsFrom } from './inputs.ts'
import { inStages } from './in-stages.ts'
import { reportSharedIncidents } from './shared-incidents.ts'
import { reportSingleVoters } from './single-voters.ts'
import type { Appraisal, GroupResult, SubjectResult, TraceLine } from './result.ts'
import { partScorer } from './score-parts.ts'
import type { SchemeInForce } from './scheme-in-force.ts'
import { standingsOf } from './standings.ts'
import { resultsIn } from './subject-result.ts'
import { tracer } from './trace.ts'
import { reportUnknownLeaders, unitsReached } from './units-reached.ts'
import { ENGINE_VERSION } from './version.ts'

/** What else an appraisal should give: derivations of all or of some subjects (by id), in a language. */
export interface AppraiseOptions {
  readonly trace?: 'all' | readonly string[]
  readonly language?: 'zh-CN' | 'en'
  /** The versions of a scheme amended within the year, in order; the last one is the scheme itself. */
  readonly versions?: readonly SchemeInForce[]
}

/**
 * Scores, ranks and grades every subject: steps 1–13 of the order of rules. Pure; the same tables give the same bytes
 * whatever the order of their rows. Everything that can change a number is an argument.
 */
export function appraise(scheme: Scheme, tables: Tables, options: AppraiseOptions = {}): Appraisal {
  const stages = inStages<Finding>()
  const units = unitsReached(scheme, tables)
  const score = partScorer(scheme, tables, stages, units, options.versions)
  const found = {
    leaders: stages.open(),
    incidents: stages.open(),
    unconfirmed: stages.open(),
    grades: stages.open(),
    prizes: stages.open(),
  }
  reportUnknownLeaders(scheme, tables, found.leaders)
  reportSingleVoters(scheme, tables, found.leaders)
  reportUnconfirmed(scheme, tables, found.unconfirmed)
  const allOf = rowsFrom(tables)
  const rowsOf = (subject: Subject) =>
    scheme.sameIncident?.counts === 'gravest' ? gravestOnly(scheme, allOf(subject), found.incidents) : allOf(subject)
  const members = groupedBy(
    tables.roster.filter((subject) => subject.status !== 'absent'),
    (subject) => subject.group,
  )
  const sizes = scheme.groups.map(({ id, title }) => ({
    group: id,
    groupTitle: title,
    size: members.get(id)?.length ?? 0,
  }))
  const results: SubjectResult[] = []
  const groups: GroupResult[] = []
  const traces: [string, readonly TraceLine[]][] = []
  const wanted = options.trace === 'all' ? undefined : new Set(options.trace)
  const resultOf = resultsIn(scheme, tables)
  const traceOf = tracer(scheme, tables, options.language ?? 'zh-CN')

  for (const batch of batchesOf(scheme)) {
    const rowsIn = (groups: readonly Group[]) => groups.flatMap(({ id }) => members.get(id) ?? []).map(rowsOf)
    const first = score(rowsIn(batch.filter((group) => !isOfLeaders(group))))
    units.note(first)
    const subjects = [...first, ...score(rowsIn(batch.filter(isOfLeaders)))]
    reportSharedIncidents(subjects, found.incidents)
    const scored = groupedBy(subjects, (one) => one.inputs.subject.group)
    const graded = new Map<string, GradedGroup>()
    const around = { sizes, ...lowestOf(scheme, subjects) }
    for (const group of batch)
      graded.set(group.id, gradeGroup(scheme, group, scored.get(group.id) ?? [], tables, found.grades, around))
    const standings = standingsOf(scheme, graded)
    const pay = payByWork(scheme, subjects, tables, found.prizes)
    const awards = awardPrizes(scheme, graded, tables, found.prizes)
    for (const one of subjects) {
      const { id, group } = one.inputs.subject
      results.push(resultOf(one, { group: graded.get(group), standings, awards, pay }))
      if (options.trace !== undefined && (!wanted || wanted.has(id)))
        traces.push([id, traceOf(one, graded.get(group), awards, pay.get(id) ?? [], standings)])
    }
    for (const { result } of graded.values()) {
      const prizeTies = awards.ties.get(result.group)
      groups.push(prizeTies ? { ...result, prizeTies } : result)
    }
  }
  return {
    scheme: schemeName(scheme),
    engine: ENGINE_VERSION,
    results,
    groups,
    findings: stages.all(),
    ...(options.trace === undefined ? {} : { traces: Object.fromEntries(traces) }),
  }
}

function reportUnconfirmed(scheme: Scheme, tables: Tables, findings: Finding[]): void {
  for (const table of scheme.confirm) {
    if (tables.confirmed.has(table)) continue
    findings.push(
      finding('error', { code: 'not-confirmed', table }, [{ kind: 'sheet', sheet: definitionOf(table).sheet }]),
    )
  }
}
