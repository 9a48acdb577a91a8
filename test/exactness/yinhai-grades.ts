import { cmp, f, floor, halfUp, ceiling, sub, total, type Fraction } from './fraction.ts'
import { better, byPlaces, lines, type Standing } from './plain-ranking.ts'

const LADDER = ['一等', '二等', '三等', '不合格']
const SHARES = [4, 5, 1]

/** A unit as grading sees it. */
export interface Graded extends Standing {
  readonly index: number
  readonly fails: boolean
  readonly vetoes: number
}

type Readings = Readonly<Record<string, string>>

/** Grades before and after downgrades. */
export function gradesOf(
  units: readonly Graded[],
  readings: Readings,
): { before: string | null; after: string | null }[] {
  const passing = units.filter((one) => !one.fails)
  const [first, second, third] = available(units.length, passing.length, readings)
  const filled = byPlaces(passing, lines(['一等', first], ['二等', second], ['三等', third]), readings['A-04'] ?? '')
  const before = units.map((one) => (one.fails ? '不合格' : (filled[passing.indexOf(one)] ?? null)))
  const after = units.map((one, index) => lowered(before[index] ?? null, one.vetoes, readings))
  if (readings['A-12'] === 'backfill') backfill(units, before, after)
  return units.map((_, index) => ({ before: before[index] ?? null, after: after[index] ?? null }))
}

/** The seats there are for those that pass. */
function available(size: number, passing: number, readings: Readings): [number, number, number] {
  const outside = readings['Y-a8'] !== 'fill-last'
  const onPasses = readings['Y-a8'] === 'quota-on-passes' || readings['A-03'] === 'passing'
  const seats = seatsOf(onPasses ? passing : size, readings['A-01'] ?? '')
  const first = Math.min(seats[0] ?? 0, passing)
  const third = Math.min(Math.max(0, (seats[2] ?? 0) - (outside ? 0 : size - passing)), passing - first)
  return [first, passing - first - third, third]
}

/** 40 : 50 : 10 of n by reading A-01. */
export function seatsOf(n: number, rounding: string): number[] {
  const exact = SHARES.map((share) => f(share * n, 10))
  const whole = (round: (value: Fraction) => bigint) => exact.map((one) => Number(round(one)))
  const floors = whole(floor)
  const rest = n - floors.reduce((so, one) => so + one, 0)
  switch (rounding) {
    case 'largest-remainder': {
      const order = [0, 1, 2].sort(
        (a, b) => cmp(sub(exact[b] ?? f(0), f(floors[b] ?? 0)), sub(exact[a] ?? f(0), f(floors[a] ?? 0))) || a - b,
      )
      return floors.map((one, index) => one + (order.indexOf(index) < rest ? 1 : 0))
    }
    case 'cumulative-half-up': {
      const upTo = [1, 2, 3].map((count) => Number(halfUp(total(exact.slice(0, count)))))
      return upTo.map((one, index) => one - (upTo[index - 1] ?? 0))
    }
    case 'floor-rest-to-middle':
      return floors.map((one, index) => one + (index === 1 ? rest : 0))
    default: {
      const [first = 0, second = 0] = whole(rounding === 'ceil-top' ? ceiling : halfUp)
      const top = Math.min(n, first)
      const next = Math.min(n - top, second)
      return [top, next, n - top - next]
    }
  }
}

function lowered(grade: string | null, vetoes: number, readings: Readings): string | null {
  if (grade === null || vetoes === 0) return grade
  const from = LADDER.indexOf(grade)
  const steps = { one: 1, 'per-event': vetoes, 'to-last': 9 }[readings['A-13'] ?? ''] ?? 0
  return LADDER[Math.max(from, Math.min(from + steps, readings['A-14'] === 'falls' ? 3 : 2))] ?? null
}

/** Each seat a veto freed goes to the best of the next grade that has none. */
function backfill(units: readonly Graded[], before: readonly (string | null)[], after: (string | null)[]): void {
  const order = units
    .map((_, index) => index)
    .sort((a, b) => {
      const [one, other] = [units[a], units[b]]
      return one && other ? better(one, other) || one.index - other.index : 0
    })
  for (const index of order.filter((at) => (units[at]?.vetoes ?? 0) > 0)) {
    const freed = LADDER.indexOf(before[index] ?? '')
    if (freed !== 0 && freed !== 1) continue
    const next = order.find((at) => units[at]?.vetoes === 0 && after[at] === LADDER[freed + 1])
    if (next !== undefined) after[next] = LADDER[freed] ?? null
  }
}
