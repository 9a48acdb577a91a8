/** Lists that may be filled in any order and are told in the order in which they were opened. */
export interface Stages<Item> {
  readonly open: () => Item[]
  readonly all: () => Item[]
}

/** No list yet. */
export function inStages<Item>(): Stages<Item> {
  const lists: Item[][] = []
  return {
    open() {
      const list: Item[] = []
      lists.push(list)
      return list
    },
    all: () => lists.flat(),
  }
}
