/**
 * What is left of `a` divided by `b`, both whole, safe and not negative. Their quotient is never rounded up to a whole
 * number: it is at least 1/b away from the next one, and the error is smaller. So its floor is exact, and this takes a
 * fraction of the time of `%`, which for doubles is a call out of the program.
 */
export function remainder(a: number, b: number): number {
  return a - b * Math.floor(a / b)
}

/** Whether `b` divides `a`, both whole, safe and above nought; for the same reason. */
export function divides(b: number, a: number): boolean {
  const quotient = a / b
  return quotient === Math.floor(quotient)
}
