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
  const seen = new Map<string, Map<string, Name>>()
  let turn = 0
  let count = 0
  // what is called alike by its first name mostly comes together
  let first = ''
  let names = new Map<string, Name>()
  seen.set(first, names)
  return {
    start() {
      turn++
      if (count < MOST_NAMES) return
      seen.clear()
      names = new Map()
      seen.set(first, names)
      count = 0
    },
    again(of, second) {
      if (of !== first) {
        first = of
        names = seen.get(first) ?? new Map<string, Name>()
        seen.set(first, names)
      }
      const name = names.get(second)
      if (name) {
        const again = name.turn === turn
        name.turn = turn
        return again
      }
      names.set(second, { turn })
      count++
      return false
    },
  }
}

interface Name {
  turn: number
}
