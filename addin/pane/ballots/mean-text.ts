import { parseExact, toFixed } from '#shared/numbers/index.ts'

/** An exact mean such as `280/3` with two decimals, for people; a dash where there is none. */
export function meanText(mean: string | null): string {
  const value = mean === null ? undefined : parseExact(mean)
  return value ? toFixed(value, 2) : '—'
}
