import { remainder } from './whole.ts'

/**
 * An exact rational number, always in lowest terms with a positive denominator.
 * Both parts are plain integers while they are safe, and `bigint` from there on.
 */
export type Exact =
  | { readonly n: number; readonly d: number; readonly big?: undefined }
  | { readonly big: true; readonly n: bigint; readonly d: bigint }

/** Nought. */
export const ZERO: Exact = { n: 0, d: 1 }
/** One. */
export const ONE: Exact = { n: 1, d: 1 }

const SAFE = Number.MAX_SAFE_INTEGER
const BIG_SAFE = BigInt(SAFE)

/** The exact number n/d; `d` must not be nought. */
export function ratio(n: number | bigint, d: number | bigint = 1): Exact {
  if (typeof n === 'number' && typeof d === 'number' && Math.abs(n) <= SAFE && Math.abs(d) <= SAFE)
    return reduceSmall(n, d)
  return reduceBig(BigInt(n), BigInt(d))
}

/** a + b. */
export function plus(a: Exact, b: Exact): Exact {
  if (!a.big && !b.big) {
    if (a.d === b.d) {
      const n = a.n + b.n
      if (Math.abs(n) <= SAFE) return a.d === 1 ? { n: n + 0, d: 1 } : reduceSmall(n, a.d)
    } else {
      const left = a.n * b.d
      const right = b.n * a.d
      const n = left + right
      const d = a.d * b.d
      if (Math.abs(left) <= SAFE && Math.abs(right) <= SAFE && Math.abs(n) <= SAFE && d <= SAFE)
        return reduceSmall(n, d)
    }
  }
  return reduceBig(BigInt(a.n) * BigInt(b.d) + BigInt(b.n) * BigInt(a.d), BigInt(a.d) * BigInt(b.d))
}

/** −a. */
export function negate(a: Exact): Exact {
  return a.big ? { big: true, n: -a.n, d: a.d } : { n: a.n === 0 ? 0 : -a.n, d: a.d }
}

/** a − b. */
export function minus(a: Exact, b: Exact): Exact {
  return plus(a, negate(b))
}

/** a × b. */
export function times(a: Exact, b: Exact): Exact {
  if (!a.big && !b.big) {
    const n = a.n * b.n
    const d = a.d * b.d
    if (Math.abs(n) <= SAFE && d <= SAFE) return d === 1 ? { n: n === 0 ? 0 : n, d: 1 } : reduceSmall(n, d)
  }
  return reduceBig(BigInt(a.n) * BigInt(b.n), BigInt(a.d) * BigInt(b.d))
}

/** a ÷ b; `b` must not be nought. */
export function over(a: Exact, b: Exact): Exact {
  if (!a.big && !b.big) {
    const n = a.n * b.d
    const d = a.d * b.n
    if (Math.abs(n) <= SAFE && Math.abs(d) <= SAFE) return reduceSmall(n, d)
  }
  return reduceBig(BigInt(a.n) * BigInt(b.d), BigInt(a.d) * BigInt(b.n))
}

/** Negative, nought or positive as a is less than, equal to or more than b. */
export function compare(a: Exact, b: Exact): number {
  if (!a.big && !b.big) {
    if (a.d === b.d) return a.n - b.n
    const left = a.n * b.d
    const right = b.n * a.d
    if (Math.abs(left) <= SAFE && Math.abs(right) <= SAFE) return left - right
  }
  const difference = BigInt(a.n) * BigInt(b.d) - BigInt(b.n) * BigInt(a.d)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Whether a is nought. */
export function isZero(a: Exact): boolean {
  return a.big ? a.n === 0n : a.n === 0
}

/** Whether a is below nought. */
export function isNegative(a: Exact): boolean {
  return a.big ? a.n < 0n : a.n < 0
}

/** The smaller of the two. */
export function least(a: Exact, b: Exact): Exact {
  return compare(a, b) <= 0 ? a : b
}

/** The larger of the two. */
export function greatest(a: Exact, b: Exact): Exact {
  return compare(a, b) >= 0 ? a : b
}

function reduceSmall(n: number, d: number): Exact {
  if (d === 1) return { n: n === 0 ? 0 : n, d: 1 }
  if (d === 0) throw new Error('division by nought')
  const divisor = gcdSmall(Math.abs(n), Math.abs(d)) * (d < 0 ? -1 : 1)
  const top = n / divisor
  return { n: top === 0 ? 0 : top, d: d / divisor }
}

function reduceBig(n: bigint, d: bigint): Exact {
  if (d === 0n) throw new Error('division by nought')
  const divisor = gcdBig(n < 0n ? -n : n, d < 0n ? -d : d) * (d < 0n ? -1n : 1n)
  const top = n / divisor
  const bottom = d / divisor
  if (top <= BIG_SAFE && top >= -BIG_SAFE && bottom <= BIG_SAFE) return { n: Number(top), d: Number(bottom) }
  return { big: true, n: top, d: bottom }
}

function gcdSmall(a: number, b: number): number {
  while (b !== 0) {
    const rest = remainder(a, b)
    a = b
    b = rest
  }
  return a
}

function gcdBig(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}
