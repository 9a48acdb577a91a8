import { finding, type Finding } from '../findings.ts'
import { compare, plus, ZERO, type Exact } from '../numbers/index.ts'
import { exactOf, type Scheme } from '../scheme/schema.ts'
import { definitionOf, type LedgerEvent } from '../tables/index.ts'
import type { SubjectRows } from './inputs.ts'

/** The step of the parts that take points off. */
const PENALTIES = 5

/** One place where an incident is held against a subject, and how much it weighs there. */
interface Held {
  readonly where: string
  readonly title: string
  readonly points: Exact
}

/**
 * Y-a5 by its other reading: one incident that is penalised, deducted for and vetoed counts only where it weighs most, a
 * veto more than any points. What is left out is told; what has no points yet is left as it is.
 */
export function gravestOnly(scheme: Scheme, inputs: SubjectRows, findings: Finding[]): SubjectRows {
  const ruleOf = penaltyRules(scheme)
  const kept = new Map<string, string>()
  const subject = inputs.subject.name
  for (const [key, held] of [...heldFor(inputs, ruleOf)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [first, ...others] = held
    if (!first || others.length === 0) continue
    const gravest = others.reduce((so, one) => (isGraver(one, so) ? one : so), first)
    kept.set(key, gravest.where)
    const problem = { code: 'incident-counted-once', key, subject, kept: gravest.title } as const
    findings.push(finding('warning', problem, [{ kind: 'subject', subject }], scheme.sameIncident?.basis))
  }
  if (kept.size === 0) return inputs
  const stands = (key: string, where: string) => (kept.get(key) ?? where) === where
  return {
    ...inputs,
    events: inputs.events.filter((row) => !ruleOf(row) || stands(row.eventKey, row.part)),
    inspections: inputs.inspections.filter((row) => stands(row.eventKey, 'inspections')),
    vetoes: inputs.vetoes.filter((row) => stands(row.eventKey, 'vetoes')),
  }
}

function isGraver(one: Held, other: Held): boolean {
  if (other.where === 'vetoes') return false
  return one.where === 'vetoes' || compare(one.points, other.points) > 0
}

/** Where each incident is held against the subject, in the order penalties, inspections, vetoes. */
function heldFor(inputs: SubjectRows, ruleOf: ReturnType<typeof penaltyRules>): Map<string, Held[]> {
  const found = new Map<string, Held[]>()
  const note = (key: string, where: string, title: string, points: Exact) => {
    if (key === '') return
    const held = found.get(key) ?? []
    const at = held.findIndex((one) => one.where === where)
    const known = held[at]
    if (known) held[at] = { ...known, points: plus(known.points, points) }
    else held.push({ where, title, points })
    found.set(key, held)
  }
  const inOrder = [...inputs.events].sort((a, b) => (a.part < b.part ? -1 : a.part > b.part ? 1 : 0))
  for (const row of inOrder) {
    const rule = ruleOf(row)
    if (rule) note(row.eventKey, row.part, rule.title, rule.points)
  }
  for (const { eventKey, points } of inputs.inspections)
    note(eventKey, 'inspections', sheetOf('inspections'), points.state === 'present' ? points.value : ZERO)
  for (const { eventKey } of inputs.vetoes) note(eventKey, 'vetoes', sheetOf('vetoes'), ZERO)
  return found
}

function sheetOf(table: 'inspections' | 'vetoes'): string {
  return definitionOf(table).sheet
}

/** What an event takes off by its rule, and the title of that part; nothing for one that takes nothing off. */
function penaltyRules({ parts }: Scheme): (row: LedgerEvent) => { title: string; points: Exact } | undefined {
  const penalties = new Map(parts.filter(({ step }) => step === PENALTIES).map((part) => [part.id, part]))
  return (row) => {
    const part = penalties.get(row.part)
    if (part?.score.by !== 'event-points') return undefined
    const rule = part.score.rules.find(({ id }) => id === row.rule)
    const entered = row.verified.state === 'present' ? row.verified.value : ZERO
    const points = rule && rule.points !== 'as-verified' ? exactOf(rule.points.each) : entered
    return { title: part.title, points }
  }
}
