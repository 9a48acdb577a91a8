/**
 * 银海区 2016 reckoned apart from the engine and as simply as possible: fractions of bigints, no scheme, no shared code.
 * Default readings; the components rounded to two decimals, the total their sum.
 */
export interface PlainUnit {
  readonly name: string
  /** Scores of functional indicators as [points in cents or null for not applicable, maximum]. */
  readonly functional: readonly (readonly [number | null, number])[]
  readonly common: readonly (readonly [number | null, number])[]
  /** Class scores out of 100, in cents: grassroots, served; district, town. */
  readonly reviews: readonly [number, number, number, number]
  /** Verified points in cents and multiplier in tenths. */
  readonly bonus: readonly (readonly [number, number])[]
  readonly penalties: number
  /** Cents. */
  readonly inspections: readonly number[]
  readonly vetoes: number
}

/** What the plain reckoning gives: cents, rank, grade (null where a tie crosses a line). */
export interface PlainResult {
  readonly name: string
  readonly total: bigint
  readonly rank: number
  readonly grade: string | null
}

const LADDER = ['一等', '二等', '三等', '不合格']

/** Totals in cents, ranks and grades of one group. */
export function plainYinhai(units: readonly PlainUnit[]): PlainResult[] {
  const totals = units.map(totalOf)
  const passing = units.map((_, index) => index).filter((index) => (totals[index] ?? 0n) >= 90000n)
  const seats = seatsOf(units.length)
  const last = Math.max(0, (seats[2] ?? 0) - (units.length - passing.length))
  const first = Math.min(seats[0] ?? 0, passing.length)
  const third = Math.min(last, passing.length - first)
  const second = passing.length - first - third
  const lines = [...Array<number>(first).fill(0), ...Array<number>(second).fill(1), ...Array<number>(third).fill(2)]
  return units.map((unit, index) => {
    const total = totals[index] ?? 0n
    const rank = 1 + totals.filter((other) => other > total).length
    if (total < 90000n) return { name: unit.name, total, rank, grade: '不合格' }
    const ahead = passing.filter((other) => (totals[other] ?? 0n) > total).length
    const level = passing.filter((other) => totals[other] === total).length
    const grades = new Set(lines.slice(ahead, ahead + level))
    const [grade = 3] = grades
    if (grades.size > 1) return { name: unit.name, total, rank, grade: null }
    return { name: unit.name, total, rank, grade: LADDER[Math.min(3, grade + (unit.vetoes > 0 ? 1 : 0))] ?? null }
  })
}

function totalOf(unit: PlainUnit): bigint {
  const functional = converted(unit.functional, 600n)
  const common = converted(unit.common, 100n)
  const [grassroots, served, district, town] = unit.reviews.map(BigInt)
  // weights 50:50 of 200 points, 60:40 of 100 points; cents of 100
  const review = half(((grassroots ?? 0n) * 50n + (served ?? 0n) * 50n) * 200n, 10000n)
  const leader = half(((district ?? 0n) * 60n + (town ?? 0n) * 40n) * 100n, 10000n)
  const bonus = half(
    unit.bonus.reduce((so, [points, tenths]) => so + BigInt(points) * BigInt(tenths), 0n),
    10n,
  )
  const deduction = unit.inspections.reduce((so, cents) => so + BigInt(cents), 0n)
  const total =
    functional + common + review + leader + (bonus > 1000n ? 1000n : bonus) - BigInt(unit.penalties) * 200n - deduction
  return total < 0n ? 0n : total
}

function converted(rows: readonly (readonly [number | null, number])[], full: bigint): bigint {
  let earned = 0n
  let possible = 0n
  for (const [points, maximum] of rows) {
    if (points === null) continue
    earned += BigInt(points)
    possible += BigInt(maximum)
  }
  return half(earned * full, possible)
}

/** n/d to the nearest whole, a half up. */
function half(n: bigint, d: bigint): bigint {
  return (2n * n + d) / (2n * d)
}

/** 40:50:10 of n, largest remainder, the better grade first. */
function seatsOf(n: number): number[] {
  const shares = [4, 5, 1]
  const seats = shares.map((share) => Math.floor((share * n) / 10))
  const order = [0, 1, 2].sort((a, b) => (((shares[b] ?? 0) * n) % 10) - (((shares[a] ?? 0) * n) % 10) || a - b)
  let left = n - seats.reduce((so, one) => so + one, 0)
  for (const index of order) if (left-- > 0) seats[index] = (seats[index] ?? 0) + 1
  return seats
}
