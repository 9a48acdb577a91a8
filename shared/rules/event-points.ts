import { finding, type Finding, type Place } from '../findings.ts'
import { compare, plus, times, type Exact } from '../numbers/index.ts'
import { exactOf } from '../scheme/schema.ts'
import type { LedgerEvent } from '../tables/index.ts'
import { operand } from './expression.ts'
import { cappedExpression, cappedPoints } from './capped-points.ts'
import { namedLacks, ruledBy, type Ruled } from './event-rules.ts'
import type { Rule, RuleInput, Step } from './rule.ts'
import { unconfirmed } from './unconfirmed.ts'

type Input = RuleInput<'event-points'>

/** An event with what it earns. */
export interface Earned {
  readonly event: LedgerEvent
  readonly declared: Exact
  readonly points: Exact
  readonly expression: string
  /** The rule it earns by, of the version in force on its day. */
  readonly rule: Ruled['rule']
}

/** 加减分: Σ points of events, each by its multiplier, one achievement once, at most the cap (domain B17). */
export const eventPoints: Rule<'event-points'> = {
  kind: 'event-points',
  score(input) {
    const { counted, lacks } = earnedBy(input, true)
    if (!input.confirmed.has(input.terms.table) && input.scheme.confirm.includes(input.terms.table))
      lacks.push(unconfirmed(input.part.title))
    return { exact: cappedPoints(input, counted), lacks }
  },
  explain(input) {
    const { counted } = earnedBy(input, false)
    const steps: Step[] = counted.map(({ event, rule, points, expression }) => ({
      step: input.part.step,
      label: rule.title,
      basis: rule.basis,
      expression,
      exact: points,
      ...(event.matter ? { reason: event.matter } : {}),
      ...(event.document ? { evidence: event.document } : {}),
      ...(event.verifiedBy ? { scoredBy: event.verifiedBy } : {}),
    }))
    if (counted.length > 0)
      steps.push({
        step: input.part.step,
        label: input.part.title,
        expression: cappedExpression(input, counted),
        exact: cappedPoints(input, counted),
      })
    return steps
  },
}

function earnedBy(input: Input, report: boolean): { counted: readonly Earned[]; lacks: string[] } {
  const lacks: string[] = []
  const earned: Earned[] = []
  for (const event of input.subject.events) {
    if (event.part !== input.part.id) continue
    const ruled = ruledBy(input, event, report)
    if (!ruled) continue
    const { rule } = ruled
    if (rule.evidence === 'named') lacks.push(...namedLacks(input, event, rule, report))
    if (rule.points !== 'as-verified') {
      const points = exactOf(rule.points.each)
      earned.push({ event, rule, declared: points, points, expression: operand(points) })
    } else if (event.verified.state === 'missing') {
      lacks.push(`${input.part.title}·${event.matter || rule.title}（未核定）`)
    } else if (event.verified.state === 'present') {
      earned.push({ event, rule, declared: event.verified.value, ...multiplied(ruled, event, event.verified.value) })
    }
  }
  lacks.sort()
  if (earned.length === 0) return { counted: earned, lacks }
  const counted = onceOnly(input, inOrder(earned))
  return {
    counted: input.terms.sameAchievement === 'all' ? counted : inOrder(highestOnly(input, counted, report)),
    lacks: [...lacks, ...openAchievements(input, counted)].sort(),
  }
}

/** Of a rule that counts once, the event that earns most; of equal ones the first of those in order. */
function onceOnly({ terms }: Input, earned: readonly Earned[]): readonly Earned[] {
  const once = new Set(terms.rules.filter(({ times }) => times === 'once').map(({ id }) => id))
  if (once.size === 0) return earned
  const most = new Map<string, Earned>()
  for (const one of earned) {
    const other = most.get(one.event.rule)
    if (!other || compare(one.points, other.points) > 0) most.set(one.event.rule, one)
  }
  return earned.filter((one) => !once.has(one.event.rule) || most.get(one.event.rule) === one)
}

function multiplied({ terms }: Ruled, event: LedgerEvent, declared: Exact): { points: Exact; expression: string } {
  const { how, fixed, prefilled } = terms.multiplier
  const multiplier = how === 'fixed' ? exactOf(fixed ?? '1') : (event.multiplier ?? exactOf(prefilled ?? '1'))
  const product = times(declared, multiplier)
  switch (how) {
    case 'none':
      return { points: declared, expression: operand(declared) }
    case 'points-plus-product':
      return {
        points: plus(declared, product),
        expression: `${operand(declared)} + ${operand(declared)} × ${operand(multiplier)}`,
      }
    case 'product':
    case 'fixed':
      return { points: product, expression: `${operand(declared)} × ${operand(multiplier)}` }
  }
}

function highestOnly(input: Input, earned: readonly Earned[], report: boolean): Earned[] {
  const best = new Map<string, Earned>()
  for (const one of earned) {
    const key = one.event.eventKey
    const other = best.get(key)
    if (key === '' || !other) {
      best.set(key === '' ? `\0${one.event.row}` : key, one)
      continue
    }
    if (compare(one.points, other.points) > 0) best.set(key, one)
    if (report) {
      input.report(
        sameAchievement(input, key, [{ kind: 'row', table: 'events', row: one.event.row, column: 'eventKey' }]),
      )
    }
  }
  return [...best.values()]
}

/** What is told of several rows for one achievement: that the highest counts, or that it is to be decided. */
function sameAchievement({ terms, subject }: Input, key: string, places: readonly Place[]): Finding {
  const found = { key, subject: subject.subject.name }
  return terms.sameAchievement === 'ask'
    ? finding('error', { code: 'same-achievement-open', ...found }, places)
    : finding('warning', { code: 'same-achievement', ...found }, places)
}

/** Achievements with several rows, where somebody has to say which of them stands. */
function openAchievements({ part, terms }: Input, earned: readonly Earned[]): readonly string[] {
  if (terms.sameAchievement !== 'ask') return []
  const keys = earned.map(({ event }) => event.eventKey).filter((key) => key !== '')
  const repeated = keys.filter((key, index) => keys.indexOf(key) !== index)
  return [...new Set(repeated)].map((key) => `${part.title}·${key}（同一事项待决定）`)
}

/** The order of lines does not follow the order of rows. */
function inOrder(earned: readonly Earned[]): Earned[] {
  const key = ({ event, expression }: Earned) =>
    `${event.rule}\0${event.matter}\0${event.document}\0${event.verifiedBy}\0${expression}`
  return [...earned].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}
