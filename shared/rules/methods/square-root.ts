import { ratio, type Exact } from '../../numbers/index.ts'

/** The square root of a value of nought or more, cut off after so many decimals. */
export function squareRoot(value: Exact, decimals: number): Exact {
  const scale = 10n ** BigInt(decimals)
  return ratio(wholeRoot((BigInt(value.n) * scale * scale) / BigInt(value.d)), scale)
}

/** The greatest whole number whose square is not above `n`, by Newton's method. */
function wholeRoot(n: bigint): bigint {
  if (n < 2n) return n
  let root = 1n << BigInt((n.toString(2).length + 1) >> 1)
  for (;;) {
    const next = (root + n / root) >> 1n
    if (next >= root) return root
    root = next
  }
}
