/** A fraction in lowest terms with a positive bottom: all the arithmetic the plain reckoning needs. */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

/** n/d. */
export function f(n: bigint | number, d: bigint | number = 1): Fraction {
  const [top, bottom] = [BigInt(n), BigInt(d)]
  if (bottom === 0n) throw new Error('a bottom of nought')
  const divisor = gcd(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom) * (bottom < 0n ? -1n : 1n)
  return { n: top / divisor, d: bottom / divisor }
}

/** Hundredths. */
export const cents = (value: number): Fraction => f(value, 100)
/** Nought. */
export const NOUGHT = f(0)

export const add = (a: Fraction, b: Fraction): Fraction => f(a.n * b.d + b.n * a.d, a.d * b.d)
export const sub = (a: Fraction, b: Fraction): Fraction => f(a.n * b.d - b.n * a.d, a.d * b.d)
export const mul = (a: Fraction, b: Fraction): Fraction => f(a.n * b.n, a.d * b.d)
export const div = (a: Fraction, b: Fraction): Fraction => f(a.n * b.d, a.d * b.n)
/** Negative, nought or positive as a is below, equal to or above b. */
export const cmp = (a: Fraction, b: Fraction): number => {
  const gap = a.n * b.d - b.n * a.d
  return gap < 0n ? -1 : gap > 0n ? 1 : 0
}
export const min = (a: Fraction, b: Fraction): Fraction => (cmp(a, b) <= 0 ? a : b)
export const max = (a: Fraction, b: Fraction): Fraction => (cmp(a, b) >= 0 ? a : b)
export const total = (values: readonly Fraction[]): Fraction => values.reduce(add, NOUGHT)
export const mean = (values: readonly Fraction[]): Fraction => div(total(values), f(values.length))

/** The whole number at or below. */
export const floor = (a: Fraction): bigint => (a.n >= 0n ? a.n / a.d : -((-a.n + a.d - 1n) / a.d))
/** The nearest whole number, a half away from nought. */
export const halfUp = (a: Fraction): bigint =>
  a.n < 0n ? -halfUp({ n: -a.n, d: a.d }) : floor({ n: 2n * a.n + a.d, d: 2n * a.d })
/** The whole number at or above. */
export const ceiling = (a: Fraction): bigint => -floor({ n: -a.n, d: a.d })
/** Two decimals, a half away from nought. */
export const round2 = (a: Fraction): Fraction => f(halfUp(mul(a, f(100))), 100)

/** With just two decimals, as printed. */
export function printed(a: Fraction): string {
  const hundredths = halfUp(mul(a, f(100)))
  const size = String(hundredths < 0n ? -hundredths : hundredths).padStart(3, '0')
  return `${hundredths < 0n ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`
}

/** A decimal where it ends within 30 places, else n/d. */
export function text({ n, d }: Fraction): string {
  for (let places = 0; places <= 30; places++) {
    const scale = 10n ** BigInt(places)
    if (scale % d !== 0n) continue
    const size = String((n < 0n ? -n : n) * (scale / d)).padStart(places + 1, '0')
    const whole = places === 0 ? size : `${size.slice(0, -places)}.${size.slice(-places)}`
    return `${n < 0n ? '-' : ''}${whole}`
  }
  return `${n}/${d}`
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}
