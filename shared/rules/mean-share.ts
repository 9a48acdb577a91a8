import type { SubjectRows } from '../engine/inputs.ts'
import { isZero, over, plus, ratio, ZERO, type Exact } from '../numbers/index.ts'
import type { Observation } from '../tables/index.ts'
import type { RuleInput } from './rule.ts'

interface Shares {
  readonly sum: Exact
  readonly count: number
}

/** What an indicator came to on average, as a share of its maximum, among those of a group who have points in it. */
export function meanShareOf(
  { peers, observationsOf }: Pick<RuleInput<'converted-sum'>, 'peers' | 'observationsOf'>,
  { part, indicator }: Pick<Observation, 'part' | 'indicator'>,
): Exact | undefined {
  const gathered = GATHERED.get(peers) ?? gather(peers, observationsOf)
  GATHERED.set(peers, gathered)
  const shares = gathered.get(`${part}\0${indicator}`)
  return shares && over(shares.sum, ratio(shares.count))
}

const GATHERED = new WeakMap<readonly SubjectRows[], ReadonlyMap<string, Shares>>()

function gather(
  group: readonly SubjectRows[],
  observationsOf: (one: SubjectRows) => readonly Observation[],
): ReadonlyMap<string, Shares> {
  const gathered = new Map<string, Shares>()
  for (const one of group.filter(({ subject }) => subject.status === 'graded')) {
    for (const { part, indicator, points, maxPoints } of observationsOf(one)) {
      if (points.state !== 'present' || isZero(maxPoints)) continue
      const key = `${part}\0${indicator}`
      const { sum, count } = gathered.get(key) ?? { sum: ZERO, count: 0 }
      gathered.set(key, { sum: plus(sum, over(points.value, maxPoints)), count: count + 1 })
    }
  }
  return gathered
}
