import { finding, type Finding } from '../findings.ts'
import { greatest, round, ZERO, type Exact } from '../numbers/index.ts'
import { explainPart, scorePart, type AroundPart, type OfSubject, type Outcome, type Step } from '../rules/index.ts'
import { isUnconfirmed } from '../rules/unconfirmed.ts'
import type { Reached } from '../rules/rule.ts'
import { partsInOrder } from '../scheme/parts-in-order.ts'
import { exactOf, type Part, type Scheme } from '../scheme/schema.ts'
import type { Tables } from '../tables/index.ts'
import { isOfLeaders } from './batches.ts'
import { groupedBy } from './grouped-by.ts'
import { indicatorsThatApply } from './indicators-that-apply.ts'
import type { SubjectInputs } from './inputs.ts'
import type { Stages } from './in-stages.ts'
import { partInForce, type SchemeInForce } from './scheme-in-force.ts'
import type { UnitsReached } from './units-reached.ts'
import { explainedInstead, withoutGaps } from './without-gaps.ts'

/** A part's points: as computed, and as they count towards the next part (rounded where the scheme rounds each part). */
export interface Scored extends Outcome {
  readonly counted: Exact
}

/** One subject with all its parts scored (steps 1–7). */
export interface ScoredSubject {
  readonly inputs: SubjectInputs
  readonly scored: ReadonlyMap<string, Scored>
  readonly explain: (part: Part) => readonly Step[]
}

/** Scores all parts of a group's subjects, or of several groups'. */
export type PartScorer = (subjects: readonly SubjectInputs[]) => ScoredSubject[]

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
  const parts = partsInOrder(scheme.parts).parts.map((part) => ({ part, findings: stages.open() }))
  const missing = stages.open()
  return (subjects) => {
    const peers = groupedBy(subjects, (one) => one.subject.group)
    const scored = subjects.map(() => new Map<string, Scored>())
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
    const own = subjects.map((subject, index): OfSubject => ({
      subject,
      peers: peers.get(subject.subject.group) ?? [],
      indicators: applies(subject),
      units: (from) => units.of(subject.subject, from),
      counted(id) {
        const one = scored[index]?.get(id)
        if (!one) throw new Error(`${id} is not scored yet`)
        return asCounted(one)
      },
    }))
    const around = (part: Part, report: (found: Finding) => void): AroundPart => {
      return { scheme, part, everyone, inForce: standing.get(part.id), confirmed: tables.confirmed, report }
    }
    for (const { part, findings } of parts) {
      const aroundPart = around(part, (found) => findings.push(found))
      const outcomes = own.map((one) =>
        isOutside(part, one.subject.subject.group, leaders) ? OUTSIDE : scorePart(part.score, aroundPart, one),
      )
      const filled = part.score.by === 'sum' ? outcomes : withoutGaps(scheme, subjects, outcomes)
      filled.forEach((outcome, index) => scored[index]?.set(part.id, countedOf(scheme, part, outcome)))
    }
    const explain = (one: OfSubject, part: Part, outcome: Outcome | undefined): readonly Step[] => {
      if (!outcome || outcome.outside) return []
      // what there is to say was said when it was scored
      const steps = explainPart(
        part.score,
        around(part, () => undefined),
        one,
        outcome,
      )
      return outcome.instead ? explainedInstead(scheme, part, outcome, steps) : steps
    }
    const result = own.map((one, index): ScoredSubject => {
      const outcomes = scored[index] ?? new Map<string, Scored>()
      return { inputs: one.subject, scored: outcomes, explain: (part) => explain(one, part, outcomes.get(part.id)) }
    })
    reportMissing(scheme, result, missing)
    return result
  }
}

/** A part that is not scored for the subject's group: nothing to add, nothing to lack. */
const OUTSIDE: Outcome = { exact: ZERO, lacks: [], outside: true }

function isOutside(part: Part, group: string, leaders: ReadonlySet<string>): boolean {
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
