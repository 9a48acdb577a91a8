/** Items by a key, each key's in their order. */
export function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const grouped = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = grouped.get(key)
    if (group) group.push(item)
    // not a literal: lists that live long, as those of the roster do, would have all others made among what lives long
    else grouped.set(key, Array.of(item))
  }
  return grouped
}
