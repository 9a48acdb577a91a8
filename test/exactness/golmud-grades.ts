import { ceiling, cmp, f, floor, halfUp, type Fraction } from './fraction.ts'
import { better, byPlaces, lines, type Standing } from './plain-ranking.ts'

/** A unit as grading sees it. */
export interface Graded extends Standing {
  readonly vetoes: readonly string[]
  /** Rank, size of the group and grade of the year before. */
  readonly last: readonly [number, number, string] | null
}

/** The grades of those ranked in a group of so many members, by readings, G-a2, G-b2. */
export function gradesOf(
  ranked: readonly Graded[],
  members: number,
  group: string,
  readings: Readonly<Record<string, string>>,
  { share }: { readonly share: Readonly<Record<string, number>> },
): (string | null)[] {
  const otherwise = readings['A-04'] ?? ''
  const exact: Fraction = f((share[group] ?? 0) * members, 1000)
  const rounding = { floor, 'half-up': halfUp, ceiling }[readings['A-02'] ?? ''] ?? floor
  const seats = Number(rounding(exact))
  const fixed = ranked.map((one) => one.vetoes.includes('追责'))
  const barred = ranked.map((one, index) => !fixed[index] && one.vetoes.includes('诫勉'))
  const open = ranked.filter((_, index) => !fixed[index])
  const lowest = ranked.filter((one) => ranked.every((other) => better(one, other) >= 0))
  const lowestFixed = lowest.some((one) => one.vetoes.includes('追责'))
  const grades: (string | null)[] = fixed.map((one) => (one ? '一般' : null))
  const give = (to: readonly Graded[], found: readonly (string | null)[]) => {
    to.forEach((one, index) => {
      grades[ranked.indexOf(one)] = found[index] ?? null
    })
  }
  const excellent = Math.min(seats, open.length)
  const last = readings['G-b2'] === 'ordinary' && !lowestFixed ? Math.min(1, open.length - excellent) : 0
  if (readings['G-a2'] === 'lapses' || !barred.includes(true)) {
    const found = byPlaces(
      open,
      lines(['优秀', excellent], ['良好', open.length - excellent - last], ['一般', last]),
      otherwise,
    )
    give(
      open,
      found.map((grade, index) => (grade === '优秀' && open[index]?.vetoes.includes('诫勉') ? '良好' : grade)),
    )
    return grades
  }
  const free = open.filter((one) => !one.vetoes.includes('诫勉'))
  const first = Math.min(seats, free.length)
  const found = byPlaces(free, lines(['优秀', first], ['良好', free.length - first]), otherwise)
  give(free, found)
  // those passed over stand among the others for the grades below
  const rest = open.filter((one) => !free.includes(one) || found[free.indexOf(one)] === '良好')
  give(rest, byPlaces(rest, lines(['良好', rest.length - last], ['一般', last]), otherwise))
  return grades
}

/** What follows from the year, and from the one before, by reading G-a3. */
export function consequences(
  one: Graded,
  now: { readonly rank: number; readonly grade: string },
  group: readonly (readonly [Standing, unknown])[],
  readings: Readonly<Record<string, string>>,
): string[] {
  const before = one.last
  const first = now.rank === 1
  const last = !first && group.every(([other]) => cmp(other.score, one.score) >= 0)
  const lastBefore = before !== null && before[0] === before[1] && before[0] > 1
  const ordinary = now.grade === '一般'
  const ordinaryBefore = before?.[2] === '一般'
  const twice =
    readings['G-a3'] === 'same'
      ? (last && lastBefore) || (ordinary && ordinaryBefore)
      : (last || ordinary) && (lastBefore || ordinaryBefore)
  return [
    ...(first || (now.grade === '优秀' && before?.[2] === '优秀') ? ['recommend'] : []),
    ...(last ? ['last-place'] : []),
    ...(twice ? ['two-years'] : []),
  ]
}
