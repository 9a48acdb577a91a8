import { compare, isZero, ZERO } from '../../numbers/index.ts'
import type { SchemeCheck } from '../check.ts'
import { exactOf, type Scheme } from '../schema.ts'

/** Grades that nothing leads to: no seat, band, threshold, rule of eligibility or downgrade, and no other body. */
export function checkReachable(scheme: Scheme, { report }: SchemeCheck): void {
  const { grades } = scheme
  if (grades.elsewhere !== undefined && grades.elsewhere.length > 0) return
  const reached = new Set([...byQuota(scheme), ...byThreshold(scheme)])
  for (const { effect } of grades.eligibility ?? []) if ('fix' in effect) reached.add(effect.fix)
  // a grade that does not exist was meant to be one of these, and that has been said
  if ([...reached].some((grade) => !grades.ladder.includes(grade))) return
  for (const grade of byDowngrade(scheme, reached)) reached.add(grade)
  grades.ladder.forEach((grade, index) => {
    if (!reached.has(grade)) report(['grades', 'ladder', index], { code: 'grade-unreachable', grade })
  })
}

function byQuota(scheme: Scheme): string[] {
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
        ...quota.places
          .filter(({ seats, overGroups }) => hasSeats(seats) && overGroups !== 0)
          .map(({ grade }) => grade),
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
