import { finding, type Finding } from '../findings.ts'
import { greatest, round, ZERO, type Exact } from '../numbers/index.ts'
import { ruleOf, type AroundPart, type OfSubject, type Outcome, type PartRule, type Step } from '../rules/index.ts'
import { isUnconfirmed } from '../rules/unconfirmed.ts'
import type { Reached } from '../rules/rule.ts'
import { exactOf, type Part, type Scheme } from '../scheme/schema.ts'
import type { Tables } from '../tables/index.ts'
import { isOfLeaders } from './batches.ts'
import { groupedBy } from './grouped-by.ts'
import { indicatorsThatApply } from './indicators-that-apply.ts'
import { withLargeTables, type SubjectRows } from './inputs.ts'
import type { Stages } from './in-stages.ts'
import { PartScores, type Scored } from './part-scores.ts'
import { roundsOf } from './rounds.ts'
import { partInForce, type SchemeInForce } from './scheme-in-force.ts'
import type { UnitsReached } from './units-reached.ts'
import { explainedInstead, withGapAsNought, withGapsAsMean } from './without-gaps.ts'

/** One subject with all its parts scored (steps 1–7). */
export interface ScoredSubject {
  readonly inputs: SubjectRows
  readonly scored: PartScores
  /** Gives how each part came about; for that the subject's rows of the large tables are read again. */
  readonly explainer: () => (part: Part) => readonly Step[]
}

/** Scores all parts of a group's subjects, or of several groups'. */
export type PartScorer = (subjects: readonly SubjectRows[]) => ScoredSubject[]

/** Scores every part of every subject; with the scheme's policy for what is missing. */
export function partScorer(
  scheme: Scheme,
  tables: Tables,
  stages: Stages<Finding>,
  units: UnitsReached,
  versions?: readonly SchemeInForce[],
): PartScorer {
  const leaders = new Set(scheme.groups.filter(isOfLeaders).map(({ id }) => id))
  const standing = new Map(scheme.parts.map((part) => [part.id, partInForce(versions, part)]))
  const applies = indicatorsThatApply(scheme, tables.indicators)
  const inOrder = roundsOf(scheme)
  const places = new Map(inOrder.flat().map((part, place) => [part.id, place]))
  const rounds = inOrder.map((parts) =>
    parts.map((part) => ({ part, rule: ruleOf(part.score), findings: stages.open() })),
  )
  const missing = stages.open()
  const observationsOf = ({ subject }: SubjectRows) => tables.observations.of(subject)
  return (subjects) => {
    const peers = groupedBy(subjects, (one) => one.subject.group)
    const scored = subjects.map(() => new PartScores(places))
    const reached = new Map<string, readonly Reached[]>()
    const everyone = (part: string): readonly Reached[] => {
      const known = reached.get(part)
      if (known) return known
      const all = subjects.flatMap(({ subject }, index): Reached[] => {
        const one = scored[index]?.get(part)
        return one && subject.status === 'graded'
          ? [{ subject: subject.id, group: subject.group, outcome: asCounted(one) }]
          : []
      })
      reached.set(part, all)
      return all
    }
    const readOwn = (rows: SubjectRows, index: number): OfSubject => ({
      subject: withLargeTables(tables, rows),
      peers: peers.get(rows.subject.group) ?? [],
      indicators: applies(rows.subject),
      units: (from) => units.of(rows.subject, from),
      counted(id) {
        const one = scored[index]?.get(id)
        if (!one) throw new Error(`${id} is not scored yet`)
        return asCounted(one)
      },
    })
    // rows of the large tables are let go again at once, unless they are needed for another round
    const held = rounds.length > 1 ? subjects.map(readOwn) : []
    const around = (part: Part, report: (found: Finding) => void): AroundPart => {
      const inForce = standing.get(part.id)
      return { scheme, part, everyone, observationsOf, inForce, confirmed: tables.confirmed, report }
    }
    const outcomeOf = ({ rule, around }: RuledPart, own: OfSubject): Outcome => {
      const { part } = around
      if (isOutside(part, own.subject.subject.group, leaders)) return OUTSIDE
      const outcome = rule.score(around, own)
      return rule.adds ? outcome : withGapAsNought(scheme, outcome)
    }
    for (const round of rounds) {
      const parts = round.map(({ part, rule, findings }): RuledPart => {
        return { rule, around: around(part, (found) => findings.push(found)) }
      })
      const last = subjects.map((rows, index): Outcome => {
        const own = held[index] ?? readOwn(rows, index)
        let outcome = OUTSIDE
        for (const one of parts) {
          outcome = outcomeOf(one, own)
          const { part } = one.around
          scored[index]?.set(part.id, countedOf(scheme, part, outcome))
        }
        return outcome
      })
      const [only] = round
      if (scheme.missing.policy !== 'group-mean' || !only || only.rule.adds) continue
      withGapsAsMean(subjects, last).forEach((outcome, index) =>
        scored[index]?.set(only.part.id, countedOf(scheme, only.part, outcome)),
      )
    }
    const explainer = (rows: SubjectRows, index: number) => () => {
      const own = held[index] ?? readOwn(rows, index)
      return (part: Part): readonly Step[] => {
        const outcome = scored[index]?.get(part.id)
        if (!outcome || outcome.outside) return []
        // what there is to say was said when it was scored
        const silent = around(part, () => undefined)
        const steps = ruleOf(part.score).explain(silent, own, outcome)
        return outcome.instead ? explainedInstead(scheme, part, outcome, steps) : steps
      }
    }
    const result = subjects.map((inputs, index): ScoredSubject => {
      return { inputs, scored: scored[index] ?? new PartScores(places), explainer: explainer(inputs, index) }
    })
    reportMissing(scheme, result, missing)
    return result
  }
}

/** A part with its rule, and what that may read whoever is scored. */
interface RuledPart {
  readonly rule: PartRule
  readonly around: AroundPart
}

/** A part that is not scored for the subject's group: nothing to add, nothing to lack. */
const OUTSIDE: Outcome = { exact: ZERO, lacks: [], outside: true }

/** Whether a part is not scored for the subjects of a group. */
export function isOutside(part: Part, group: string, leaders: ReadonlySet<string>): boolean {
  if (part.groups?.includes(group) === false) return true
  return part.whom !== undefined && (part.whom === 'leaders') !== leaders.has(group)
}

function countedOf(scheme: Scheme, part: Part, outcome: Outcome): Scored {
  const exact =
    part.floor === undefined || outcome.outside ? outcome.exact : greatest(outcome.exact, exactOf(part.floor))
  const { decimals, mode, stage } = scheme.rounding
  return scoredAs(outcome, exact, stage === 'each-part' ? round(exact, decimals, mode) : exact)
}

/** What was scored with the points that count. */
function asCounted(one: Scored): Outcome {
  return one.counted === one.exact ? one : scoredAs(one, one.counted, one.counted)
}

/** Written out, for it is made for every part of every subject. */
function scoredAs(
  { maximum, lacks, notApplicable, outside, instead, classes }: Outcome,
  exact: Exact,
  counted: Exact,
): Scored {
  return { exact, counted, maximum, lacks, notApplicable, outside, instead, classes }
}

function reportMissing(scheme: Scheme, subjects: readonly ScoredSubject[], findings: Finding[]): void {
  const measured = scheme.parts.filter((part) => part.score.by !== 'sum')
  for (const { inputs, scored } of subjects) {
    for (const { id, title: part } of measured) {
      const one = scored.get(id)
      if (!one || (one.lacks.length === 0 && !one.notApplicable)) continue
      const place = [{ kind: 'subject', subject: inputs.subject.name }] as const
      if (one.notApplicable) findings.push(finding('error', { code: 'nothing-applies', part }, place))
      for (const what of one.lacks) {
        if (!isUnconfirmed(what) && scheme.missing.policy !== 'renormalise')
          findings.push(finding('error', { code: 'missing-value', part, what }, place))
      }
    }
  }
}
