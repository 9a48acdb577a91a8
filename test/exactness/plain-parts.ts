import fc from 'fast-check'
import { div, f, mul, NOUGHT, round2, total, type Fraction } from './fraction.ts'

/** One part of one subject: its points, the most they could be, whether something is missing, whether it counts at all. */
export interface PlainPart {
  readonly exact: Fraction
  readonly most?: Fraction
  readonly lacks: boolean
  readonly outside?: boolean
  /** Nothing of it applies, so that nobody can say what it comes to. */
  readonly void?: boolean
}

/** A value that is missing once in a while, or never. */
export function perhaps<Value>(value: fc.Arbitrary<Value>, gaps: boolean): fc.Arbitrary<Value | null> {
  return gaps ? fc.option(value, { freq: 12 }) : value
}

/** Subjects all different, or copies of a few so that ties are common; mostly without gaps. */
export function subjects<One>(one: (gaps: boolean) => fc.Arbitrary<One>): fc.Arbitrary<One[]> {
  const some = (gaps: boolean) =>
    fc.oneof(
      fc.array(one(gaps), { minLength: 1, maxLength: 12 }),
      fc
        .tuple(
          fc.array(one(gaps), { minLength: 1, maxLength: 4 }),
          fc.array(fc.nat(3), { minLength: 2, maxLength: 14 }),
        )
        .map(([kinds, picks]) => picks.flatMap((pick) => kinds.slice(pick % kinds.length).slice(0, 1))),
    )
  return fc.oneof({ arbitrary: some(false), weight: 3 }, { arbitrary: some(true), weight: 1 })
}

/** Reading A-09 for one part of everyone: missing is nought, or the mean of what the others of the group reached. */
export function withoutGaps(parts: readonly PlainPart[], groups: readonly string[], reading: string): PlainPart[] {
  if (reading === 'zero') return parts.map((one) => ({ ...one, lacks: false }))
  if (reading !== 'group-mean') return [...parts]
  return parts.map((one, index) => {
    if (!one.lacks) return one
    const others = parts.filter(
      (other, at) => groups[at] === groups[index] && !other.lacks && !other.outside && !other.void,
    )
    if (others.length === 0) return one
    const most = one.most
    const comparable = most !== undefined && others.every((other) => other.most !== undefined && other.most.n > 0n)
    // points out of different maxima are compared as shares of them
    const shares = others.map((other) => (comparable ? div(other.exact, other.most ?? f(1)) : other.exact))
    const mean = div(total(shares), f(shares.length))
    return { ...one, lacks: false, exact: comparable ? mul(mean, most) : mean }
  })
}

/** Reading A-07: how a part counts further on. */
export function counted(part: PlainPart, stage: string | undefined): Fraction {
  if (part.outside) return NOUGHT
  return stage === 'each-part' ? round2(part.exact) : part.exact
}

/** The parts whose points stand, with the total where it does. */
export function shownParts(
  parts: Readonly<Record<string, PlainPart>>,
  sum: Fraction | null,
): Readonly<Record<string, Fraction>> {
  const shown: Record<string, Fraction> = {}
  for (const [id, part] of Object.entries(parts)) if (!part.lacks && !part.void && !part.outside) shown[id] = part.exact
  return sum ? { ...shown, total: sum } : shown
}
