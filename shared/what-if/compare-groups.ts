import type { GradeSeats, GroupResult } from '../engine/result.ts'
import type { GroupChange, SeatFigures } from './comparison.ts'

/** The groups whose seats, size or open ties differ. */
export function compareGroups(before: readonly GroupResult[], after: readonly GroupResult[]): GroupChange[] {
  const former = new Map(before.map((one) => [one.group, one]))
  const latter = new Map(after.map((one) => [one.group, one]))
  const names = new Set([...latter.keys(), ...former.keys()])
  return [...names].flatMap((name) => changeOf(name, former.get(name), latter.get(name)) ?? [])
}

function changeOf(
  group: string,
  before: GroupResult | undefined,
  after: GroupResult | undefined,
): GroupChange | undefined {
  const base = { before: before?.base ?? null, after: after?.base ?? null }
  const undecided = { before: undecidedIn(before), after: undecidedIn(after) }
  const seats = seatChanges(before?.seats ?? [], after?.seats ?? [])
  if (base.before === base.after && undecided.before === undecided.after && seats.length === 0) return undefined
  return {
    group,
    title: after?.title ?? before?.title ?? group,
    ...(base.before === base.after ? {} : { base }),
    ...(undecided.before === undecided.after ? {} : { undecided }),
    seats,
  }
}

function seatChanges(before: readonly GradeSeats[], after: readonly GradeSeats[]): GroupChange['seats'] {
  const key = ({ grade, pool }: GradeSeats) => JSON.stringify([grade, pool])
  const former = new Map(before.map((one) => [key(one), one]))
  const latter = new Map(after.map((one) => [key(one), one]))
  return [...new Set([...latter.keys(), ...former.keys()])].flatMap((name) => {
    const [was, is] = [former.get(name), latter.get(name)]
    const either = is ?? was
    const change = { before: figuresOf(was), after: figuresOf(is) }
    if (!either || JSON.stringify(change.before) === JSON.stringify(change.after)) return []
    return [{ grade: either.grade, ...(either.pool === undefined ? {} : { pool: either.pool }), ...change }]
  })
}

function figuresOf(seats: GradeSeats | undefined): SeatFigures | null {
  return seats ? { exact: seats.exact, seats: seats.seats, filled: seats.filled } : null
}

function undecidedIn(group: GroupResult | undefined): number {
  return group?.ties.filter((one) => one.state === 'undecided').length ?? 0
}
