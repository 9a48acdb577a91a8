import type { SubjectRows } from '../engine/inputs.ts'
import { isZero, over, plus, ratio, ZERO, type Exact } from '../numbers/index.ts'
import type { ScoreKind } from '../scheme/schema.ts'
import type { Observation } from '../tables/index.ts'
import type { RuleInput } from './rule.ts'

interface Shares {
  readonly sum: Exact
  readonly count: number
}

/** A group whose scores are looked at. */
export type Group = Pick<RuleInput<ScoreKind>, 'peers' | 'observationsOf'>

/** What an indicator came to on average, as a share of its maximum, among those of a group who have points in it. */
export function meanShareOf(
  { peers, observationsOf }: Group,
  row: Pick<Observation, 'part' | 'indicator' | 'period'>,
): Exact | undefined {
  const gathered = GATHERED.get(peers) ?? gather(peers, observationsOf)
  GATHERED.set(peers, gathered)
  const shares = gathered.get(keyOf(row))
  return shares && over(shares.sum, ratio(shares.count))
}

const GATHERED = new WeakMap<readonly SubjectRows[], ReadonlyMap<string, Shares>>()

function gather(
  group: readonly SubjectRows[],
  observationsOf: (one: SubjectRows) => readonly Observation[],
): ReadonlyMap<string, Shares> {
  const gathered = new Map<string, Shares>()
  for (const one of group.filter(({ subject }) => subject.status === 'graded')) {
    for (const row of observationsOf(one)) {
      const { points, maxPoints } = row
      if (points.state !== 'present' || isZero(maxPoints)) continue
      const key = keyOf(row)
      const { sum, count } = gathered.get(key) ?? { sum: ZERO, count: 0 }
      gathered.set(key, { sum: plus(sum, over(points.value, maxPoints)), count: count + 1 })
    }
  }
  return gathered
}

/** An indicator scored period by period is one of its own in each. */
function keyOf({ part, indicator, period = '' }: Pick<Observation, 'part' | 'indicator' | 'period'>): string {
  return `${part}\0${indicator}\0${period}`
}
