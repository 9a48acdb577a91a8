import type { Caller } from '#functions/auth/index.ts'
import { readRows } from '#functions/store/index.ts'
import type { Context } from '../context.ts'

/** What a caller may see and change of the rows about units. */
export interface Scope {
  /** Whether a unit, by whatever name a row gives it, is the caller's to see. */
  readonly covers: (subject: unknown) => boolean
  /** Whether the caller sees every unit. */
  readonly all: boolean
  /** Whether the caller rates what a scoring unit (评分单位) scores. */
  readonly rates: (scoredBy: unknown) => boolean
}

const ALL: Scope = { covers: () => true, all: true, rates: () => false }

/**
 * Every unit for the office, leaders and auditors; for a unit's clerk the own unit, by its code and names in the cycle's
 * roster; for an evaluator no unit, but the rows its scoring unit scores.
 */
export async function scopeOf(context: Context, cycleId: string): Promise<Scope> {
  const { caller } = context
  if (seesAll(caller)) return ALL
  const rates = (scoredBy: unknown) =>
    caller.roles.includes('evaluator') && caller.scoringUnit !== undefined && scoredBy === caller.scoringUnit
  const covers = caller.roles.includes('unit') ? await ownUnit(context, cycleId) : () => false
  return { all: false, covers, rates }
}

async function ownUnit({ caller, db }: Context, cycleId: string): Promise<Scope['covers']> {
  const names = new Set(caller.unit === undefined ? [] : [caller.unit])
  const { rows } = await readRows(db, caller.tenant, cycleId, 'roster')
  for (const { values } of rows) {
    const own = [values.code, values.name, values.shortName].filter((name) => typeof name === 'string' && name !== '')
    // only names that the office gave: a short name shared by two units opens neither
    if (own.includes(caller.unit)) for (const name of own) names.add(String(name))
  }
  const shared = new Set(
    rows
      .filter(({ values }) => ![values.code, values.name].some((name) => names.has(String(name))))
      .map(({ values }) => values.shortName),
  )
  return (subject) => typeof subject === 'string' && names.has(subject) && !shared.has(subject)
}

/** Whether somebody sees every unit: the office, leaders and auditors. */
export function seesAll({ roles }: Caller): boolean {
  return roles.some((role) => role === 'office' || role === 'leader' || role === 'auditor')
}
