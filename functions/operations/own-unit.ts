import type { Caller } from '#functions/auth/index.ts'
import { readRows } from '#functions/store/index.ts'
import type { Context } from '../context.ts'

/** What a caller may see and change of the rows about units. */
export interface Scope {
  /** Whether a unit, by whatever name a row gives it, is the caller's to see. */
  readonly covers: (subject: unknown) => boolean
  /** Whether the caller sees every unit. */
  readonly all: boolean
}

const ALL: Scope = { covers: () => true, all: true }

/** Every unit for the office, leaders and auditors; for a unit's clerk the own unit, by its code and names in the cycle's roster. */
export async function scopeOf({ caller, db }: Context, cycleId: string): Promise<Scope> {
  if (!isUnitOnly(caller)) return ALL
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
  return { all: false, covers: (subject) => typeof subject === 'string' && names.has(subject) && !shared.has(subject) }
}

/** Whether the caller is nothing but a unit's clerk. */
export function isUnitOnly({ roles }: Caller): boolean {
  return roles.includes('unit') && !roles.some((role) => role === 'office' || role === 'leader' || role === 'auditor')
}
