import { compare, isZero, ZERO } from '../../numbers/index.ts'
import type { SchemeCheck } from '../check.ts'
import { exactOf, type Scheme } from '../schema.ts'

/**
 * Grades that nothing leads to: no place, band, threshold, rule of eligibility or downgrade, and no other body. Places
 * for which an office has entered no seat at all are pointed out.
 */
export function checkReachable(scheme: Scheme, { report, remark }: SchemeCheck): void {
  const { grades } = scheme
  if (grades.elsewhere !== undefined && grades.elsewhere.length > 0) return
  const [reached, named] = [reachedGrades(scheme, hasSeats), reachedGrades(scheme, () => true)]
  // a grade that does not exist was meant to be one of these, and that has been said
  if ([...named].some((grade) => !grades.ladder.includes(grade))) return
  grades.ladder.forEach((grade, index) => {
    if (reached.has(grade)) return
    const say = named.has(grade) ? remark : report
    say(['grades', 'ladder', index], { code: 'grade-unreachable', grade })
  })
}

function reachedGrades(scheme: Scheme, isGiven: typeof hasSeats): ReadonlySet<string> {
  const reached = new Set([...byQuota(scheme, isGiven), ...byThreshold(scheme)])
  for (const { effect } of scheme.grades.eligibility ?? []) if ('fix' in effect) reached.add(effect.fix)
  for (const grade of byDowngrade(scheme, reached)) reached.add(grade)
  return reached
}

function byQuota(scheme: Scheme, isGiven: typeof hasSeats): string[] {
  const { quota } = scheme.grades
  switch (quota.kind) {
    case 'share':
      return quota.shares.filter(({ share }) => !isZero(exactOf(share))).map(({ grade }) => grade)
    case 'bands': {
      const { max } = scheme.parts.find(({ id }) => id === scheme.total) ?? {}
      return quota.bands
        .filter(({ from }) => max === undefined || compare(exactOf(from), exactOf(max)) <= 0)
        .map(({ grade }) => grade)
    }
    case 'seats':
      return [
        ...quota.places.filter(({ seats, overGroups }) => isGiven(seats ?? overGroups)).map(({ grade }) => grade),
        quota.rest,
        ...(quota.last ? [quota.last.grade] : []),
      ]
  }
}

function hasSeats(seats: number | Readonly<Record<string, number>> | undefined): boolean {
  if (seats === undefined) return true
  return typeof seats === 'number' ? seats > 0 : Object.values(seats).some((count) => count > 0)
}

/** The grade below the threshold, where a score can be below it. */
function byThreshold({ grades: { threshold }, parts, total }: Scheme): string[] {
  if (!threshold) return []
  const { floor } = parts.find(({ id }) => id === total) ?? {}
  const lowest = floor === undefined ? ZERO : exactOf(floor)
  return compare(exactOf(threshold.below), lowest) > 0 ? [threshold.grade] : []
}

function byDowngrade({ grades: { ladder, downgrade } }: Scheme, reached: ReadonlySet<string>): string[] {
  if (!downgrade) return []
  const first = ladder.findIndex((grade) => reached.has(grade))
  if (first < 0) return []
  switch (downgrade.steps) {
    case 'per-event':
      return ladder.slice(first + 1)
    case 'to-last':
      return ladder.slice(-1)
    case 'one': {
      const lowest = ladder.findLastIndex((grade) => reached.has(grade))
      return ladder.filter((_, index) => {
        const better = ladder[index - 1]
        if (better === undefined || !reached.has(better)) return false
        return index - 1 !== lowest || downgrade.last === 'falls'
      })
    }
  }
}
