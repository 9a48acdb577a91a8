import { finding, type Finding } from '../findings.ts'
import { toExactText, toFixed } from '../numbers/index.ts'
import { exactOf, schemeName, type Scheme } from '../scheme/schema.ts'
import { definitionOf, type Tables } from '../tables/index.ts'
import { gradeGroup, isIncomplete, vetoesConfirmed, type GradedGroup } from './grading/grade-group.ts'
import { groupedBy } from './grouped-by.ts'
import { awardPrizes, type Awards } from './prizes/award-prizes.ts'
import { inputsBySubject } from './inputs.ts'
import { reportSharedIncidents } from './shared-incidents.ts'
import type { Appraisal, GradeState, PartScore, SubjectResult, TraceLine } from './result.ts'
import { scoreParts, type ScoredSubject } from './score-parts.ts'
import { tracer } from './trace.ts'
import { ENGINE_VERSION } from './version.ts'
import { yearConsequences } from './year-consequences.ts'

/** What else an appraisal should give: derivations of all or of some subjects (by id), in a language. */
export interface AppraiseOptions {
  readonly trace?: 'all' | readonly string[]
  readonly language?: 'zh-CN' | 'en'
}

/**
 * Scores, ranks and grades every subject: steps 1–13 of the order of rules. Pure; the same tables give the same bytes
 * whatever the order of their rows. Everything that can change a number is an argument.
 */
export function appraise(scheme: Scheme, tables: Tables, options: AppraiseOptions = {}): Appraisal {
  const findings: Finding[] = []
  const subjects = scoreParts(scheme, tables, inputsBySubject(tables), findings)
  reportSharedIncidents(subjects, findings)
  for (const table of scheme.confirm) {
    if (tables.confirmed.has(table)) continue
    findings.push(
      finding('error', { code: 'not-confirmed', table }, [{ kind: 'sheet', sheet: definitionOf(table).sheet }]),
    )
  }
  const members = groupedBy(subjects, (one) => one.inputs.subject.group)
  const groups = new Map<string, GradedGroup>()
  const sizes = scheme.groups.map(({ id }) => ({ group: id, size: members.get(id)?.length ?? 0 }))
  for (const group of scheme.groups)
    groups.set(group.id, gradeGroup(scheme, group, members.get(group.id) ?? [], tables, findings, sizes))

  const awards = awardPrizes(scheme, groups, tables, findings)

  const results = subjects.map((one) =>
    withAwards(resultOf(scheme, one, groups.get(one.inputs.subject.group), tables), awards),
  )
  const wanted = options.trace === 'all' ? undefined : new Set(options.trace)
  const traces: Record<string, readonly TraceLine[]> = {}
  const traceOf = tracer(scheme, tables, awards, options.language ?? 'zh-CN')
  for (const one of options.trace === undefined ? [] : subjects) {
    const { id, group } = one.inputs.subject
    if (!wanted || wanted.has(id)) traces[id] = traceOf(one, groups.get(group))
  }
  return {
    scheme: schemeName(scheme),
    engine: ENGINE_VERSION,
    results,
    groups: [...groups.values()].map(({ result }) => {
      const prizeTies = awards.ties.get(result.group)
      return prizeTies ? { ...result, prizeTies } : result
    }),
    findings,
    ...(options.trace === undefined ? {} : { traces }),
  }
}

function resultOf(
  scheme: Scheme,
  scored: ScoredSubject,
  group: GradedGroup | undefined,
  tables: Tables,
): SubjectResult {
  const { subject } = scored.inputs
  const { decimals, mode } = scheme.rounding
  const incomplete = isIncomplete(scheme, scored)
  const total = scored.scored.get(scheme.total)
  if (!total) throw new Error(`no part ${scheme.total}`)
  const published = toFixed(total.exact, decimals, mode)
  const candidate = group?.candidates.get(subject.id)
  const parts: Record<string, PartScore> = {}
  for (const part of scheme.parts) {
    const one = scored.scored.get(part.id)
    if (!one || one.outside) continue
    parts[part.id] = {
      state: one.notApplicable ? 'not-applicable' : one.lacks.length > 0 ? 'lacking' : 'complete',
      exact: toExactText(one.exact),
      published: toFixed(one.exact, decimals, mode),
      ...(part.max === undefined ? {} : { maximum: toExactText(exactOf(part.max)) }),
    }
  }
  const unscored =
    candidate !== undefined &&
    group?.ranks.get(subject.id) === undefined &&
    Object.keys(parts).every((id) => id === scheme.total)
  const gradeState = stateOf(scored, incomplete, candidate?.gradeBefore ?? null, group, vetoesConfirmed(scheme, tables))
  return {
    subjectId: subject.id,
    name: subject.name,
    group: subject.group,
    order: subject.order,
    parts,
    total: incomplete || unscored ? null : { exact: toExactText(total.exact), published },
    provisional: incomplete ? { published, lacks: [...total.lacks] } : null,
    rank: group?.ranks.get(subject.id) ?? null,
    position: group?.positions.get(subject.id) ?? null,
    gradeBefore: candidate?.gradeBefore ?? null,
    grade: gradeState === 'decided' ? (candidate?.grade ?? null) : null,
    gradeState,
    marks: candidate ? [...candidate.marks] : [],
    ...(subject.standing ? { standing: subject.standing } : {}),
    ...(candidate && candidate.eligibility.length > 0
      ? { eligibility: candidate.eligibility.map((one) => one.title) }
      : {}),
    ...(scheme.consequences ? { consequences: yearConsequences(scheme, scored, group).map((one) => one.title) } : {}),
  }
}

function withAwards(result: SubjectResult, awards: Awards): SubjectResult {
  const prize = awards.prizes.get(result.subjectId)
  const paid = awards.money.get(result.subjectId)
  return {
    ...result,
    ...(prize === undefined ? {} : { prize }),
    ...(paid ? { money: paid.cents } : {}),
  }
}

function stateOf(
  scored: ScoredSubject,
  incomplete: boolean,
  gradeBefore: string | null,
  group: GradedGroup | undefined,
  confirmed: boolean,
): GradeState {
  if (scored.inputs.subject.status === 'not-graded') return 'not-graded'
  if (incomplete) return 'incomplete'
  if (!group || group.result.incomplete.length > 0 || !confirmed) return 'group-incomplete'
  return gradeBefore === null ? 'undecided' : 'decided'
}
