import { finding } from '../findings.ts'
import type { Score } from '../scheme/schema.ts'
import { schemeName } from '../scheme/schema.ts'
import type { LedgerEvent } from '../tables/index.ts'
import type { RuleInput } from './rule.ts'

type Input = RuleInput<'event-points'>

/** The rule an event falls under and the terms it stands in. */
export interface Ruled {
  readonly rule: Score<'event-points'>['rules'][number]
  readonly terms: Score<'event-points'>
}

/** The rule of an event in the version of the scheme in force on its day; nothing where that version has none. */
export function ruledBy(input: Input, event: LedgerEvent, report: boolean): Ruled | undefined {
  const { inForce, terms } = input
  if (!inForce) return ruleIn(terms, event)
  if (event.date === '') {
    if (report)
      input.report(
        finding(
          'warning',
          { code: 'event-undated', what: event.matter || event.rule, scheme: schemeName(input.scheme) },
          [{ kind: 'row', table: 'events', row: event.row, column: 'date' }],
        ),
      )
    return ruleIn(terms, event)
  }
  const version = inForce(event.date)
  const score = version.part?.score
  const ruled = score?.by === 'event-points' ? ruleIn(score, event) : undefined
  if (!ruled && report) {
    const rule = ruleIn(terms, event)?.rule.title ?? (event.matter || event.rule)
    const problem = { code: 'rule-not-in-force', rule, date: event.date, scheme: schemeName(version.scheme) } as const
    input.report(finding('warning', problem, [{ kind: 'row', table: 'events', row: event.row, column: 'rule' }]))
  }
  return ruled
}

function ruleIn(terms: Score<'event-points'>, event: LedgerEvent): Ruled | undefined {
  const rule = terms.rules.find((one) => one.id === event.rule)
  return rule && { rule, terms }
}

/** What an event lacks that needs a named person: who reported it and when; whoever reported it may not verify it. */
export function namedLacks(input: Input, event: LedgerEvent, rule: Ruled['rule'], report: boolean): string[] {
  const what = event.matter || rule.title
  const place = [{ kind: 'row', table: 'events', row: event.row, column: 'reporter' }] as const
  if (event.reporter === '' || event.date === '') {
    if (report) input.report(finding('error', { code: 'reporter-missing', what }, place))
    return [`${input.part.title}·${what}（反映人、日期未填）`]
  }
  if (event.reporter === event.verifiedBy && report)
    input.report(finding('error', { code: 'reporter-is-verifier', what, person: event.reporter }, place))
  return event.reporter === event.verifiedBy ? [`${input.part.title}·${what}（须由他人核定）`] : []
}
