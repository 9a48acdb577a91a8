/** Tells whether something called by two names has come before since the last start. */
export interface SeenTwice {
  readonly start: () => void
  /** Whether it has come before; from then on it has. */
  readonly again: (first: string, second: string) => boolean
}

/** So many names are kept from start to start, which is cheaper than to begin anew. */
const MOST_NAMES = 10_000

/** Nothing seen yet. Each name remembers the start after which it came last. */
export function seenTwice(): SeenTwice {
  const seen = new Map<string, Map<string, number>>()
  let turn = 0
  let names = 0
  return {
    start() {
      turn++
      if (names < MOST_NAMES) return
      seen.clear()
      names = 0
    },
    again(first, second) {
      let turns = seen.get(first)
      if (!turns) {
        turns = new Map()
        seen.set(first, turns)
      }
      const last = turns.get(second)
      if (last === turn) return true
      if (last === undefined) names++
      turns.set(second, turn)
      return false
    },
  }
}
