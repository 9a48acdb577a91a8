import { readRows, type Objection } from '#functions/store/index.ts'
import type { Context } from '../context.ts'
import type { Scope } from './own-unit.ts'

/** Whether an objection asks about what the caller's scoring unit has scored: an indicator of that subject it rates. */
export async function askedOf(
  { db, caller }: Context,
  cycleId: string,
  scope: Scope,
): Promise<(objection: Objection) => boolean> {
  if (scope.all || caller.scoringUnit === undefined) return () => false
  const { rows } = await readRows(db, caller.tenant, cycleId, 'observations')
  const rated = rows.flatMap(({ values }) => (scope.rates(values.scoredBy) ? [values] : []))
  return ({ subject, name, about }) =>
    rated.some(
      (row) =>
        (row.subject === subject || row.subject === name) &&
        (about.indicator === null ? true : row.indicator === about.indicator),
    )
}
