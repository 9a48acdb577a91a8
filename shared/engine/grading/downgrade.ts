import type { Scheme } from '../../scheme/schema.ts'
import type { Candidate } from './candidate.ts'

/** 下调等次 (step 13): vetoed candidates fall by the scheme's steps; a seat passes on only with backfill. `sorted` is best first. */
export function downgrade(scheme: Scheme, sorted: readonly Candidate[]): void {
  const rule = scheme.grades.downgrade
  if (!rule) return
  const { ladder } = scheme.grades
  const lowest = rule.last === 'falls' ? ladder.length - 1 : ladder.length - 2
  const vetoed = sorted.filter((one) => one.vetoes > 0)
  for (const one of vetoed) {
    const from = gradeIndex(ladder, one.grade)
    if (from === undefined) continue
    const steps = rule.steps === 'one' ? 1 : rule.steps === 'per-event' ? one.vetoes : ladder.length
    const to = Math.max(from, Math.min(lowest, from + steps))
    if (to === from) continue
    one.grade = ladder[to] ?? one.grade
    one.marks.push('downgraded')
  }
  if (rule.backfill) backfill(scheme, sorted, vetoed)
}

/** 递补: each seat a veto freed goes to the best candidate of the next grade that is not vetoed itself. */
function backfill(scheme: Scheme, sorted: readonly Candidate[], vetoed: readonly Candidate[]): void {
  const { ladder, quota } = scheme.grades
  const lastSeat = (quota.kind === 'share' ? quota.shares.length : ladder.length) - 1
  for (const one of vetoed) {
    const freed = gradeIndex(ladder, one.gradeBefore)
    if (freed === undefined || freed >= lastSeat) continue
    const next = sorted.find(
      (other) => other.vetoes === 0 && !other.belowThreshold && other.grade === ladder[freed + 1],
    )
    if (!next) continue
    next.grade = ladder[freed] ?? next.grade
    next.marks.push('backfilled')
  }
}

function gradeIndex(ladder: readonly string[], grade: string | null): number | undefined {
  const index = grade === null ? -1 : ladder.indexOf(grade)
  return index < 0 ? undefined : index
}
