/** Whether something called by two names has been seen before; from then on it has. */
export type SeenTwice = (first: string, second: string) => boolean

/** Nothing seen yet. */
export function seenTwice(): SeenTwice {
  const seen = new Map<string, Set<string>>()
  return (first, second) => {
    const seconds = seen.get(first)
    if (!seconds) {
      seen.set(first, new Set([second]))
      return false
    }
    const before = seconds.size
    return seconds.add(second).size === before
  }
}
