import { finding, type Finding } from '../../findings.ts'
import { compare, ratio, round, times } from '../../numbers/index.ts'
import { exactOf, type Group, type Scheme } from '../../scheme/schema.ts'
import type { UnitResult } from '../../tables/index.ts'
import { shareThatHolds } from './share-by-unit.ts'

/** Holds the seats entered against the share the scheme names; more than that is pointed out, not cut. */
export function checkSeats(
  scheme: Scheme,
  group: Group,
  base: number,
  results: readonly UnitResult[],
  findings: Finding[],
): void {
  const { quota } = scheme.grades
  if (quota.kind !== 'seats' || !quota.check || base === 0) return
  const { grade, rounding, basis } = quota.check
  const share = shareThatHolds(quota.check.share, { group: group.id, groupTitle: group.title, results })
  const entered = quota.places.find((one) => one.grade === grade)?.seats
  const keys = quota.pools.length > 0 ? quota.pools.map((one) => one.id) : [group.id]
  const seats = typeof entered === 'object' ? keys.reduce((so, key) => so + (entered[key] ?? 0), 0) : (entered ?? 0)
  const allowed = round(times(exactOf(share), ratio(base)), 0, rounding)
  if (compare(ratio(seats), allowed) <= 0) return
  const problem = {
    code: 'seats-above-share',
    group: group.title,
    grade,
    seats,
    share,
    allowed: Number(allowed.n),
  } as const
  findings.push(finding('warning', problem, [{ kind: 'group', group: group.title }], basis))
}
