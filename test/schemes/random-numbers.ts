/** Numbers that look random and are the same for the same seed. */
export interface RandomNumbers {
  /** A whole number from 0 up to below a limit. */
  readonly below: (limit: number) => number
  /** One of a list. */
  readonly of: <Item>(list: readonly Item[]) => Item
}

/** Marsaglia's xorshift on 32 bits. */
export function randomNumbers(seed: number): RandomNumbers {
  let state = (seed * 2_654_435_761) >>> 0 || 1
  const below = (limit: number): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return limit === 0 ? 0 : state % limit
  }
  return {
    below,
    of(list) {
      const found = list[below(list.length)]
      if (found === undefined) throw new Error('nothing to choose from')
      return found
    },
  }
}
