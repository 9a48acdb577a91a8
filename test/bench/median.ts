/** The middle of some values: of an even number of them the upper of the two, of none nought. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
