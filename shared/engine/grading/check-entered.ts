import { finding, type Finding } from '../../findings.ts'
import { compare, parseExact, ratio, sum, toExactText, ZERO } from '../../numbers/index.ts'
import type { Group, Scheme } from '../../scheme/schema.ts'
import type { Seats } from './seats.ts'

/** Seats by share that were entered by hand have to come to just as many as share them; the shares are a whole. */
export function checkEntered(scheme: Scheme, group: Group, seats: readonly Seats[], findings: Finding[]): void {
  const { quota } = scheme.grades
  if (quota.kind !== 'share' || quota.rounding !== 'manual') return
  const base = sum(seats.map((one) => parseExact(one.exact) ?? ZERO))
  const entered = seats.reduce((so, one) => so + one.seats, 0)
  if (compare(ratio(entered), base) === 0) return
  const problem = { code: 'entered-seats-off', group: group.title, seats: entered, base: toExactText(base) } as const
  findings.push(finding('error', problem, [{ kind: 'group', group: group.title }], quota.basis))
}
