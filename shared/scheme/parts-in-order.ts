import type { Part } from './schema.ts'

/** The parts so that each comes after those it adds up, or the ids that lead back to themselves. */
export function partsInOrder(parts: readonly Part[]): {
  readonly parts: readonly Part[]
  readonly cycle?: readonly string[]
} {
  const byId = new Map(parts.map((part) => [part.id, part]))
  const done = new Set<string>()
  const ordered: Part[] = []
  for (const first of parts) {
    // a stack rather than recursion: a scheme may nest deeply
    const stack: { part: Part; next: number }[] = [{ part: first, next: 0 }]
    const open = new Set<string>([first.id])
    while (stack.length > 0) {
      const top = stack.at(-1)
      if (!top) break
      const needs = partsNeededBy(top.part)
      const need = needs[top.next++]
      if (need === undefined) {
        if (!done.has(top.part.id)) ordered.push(top.part)
        done.add(top.part.id)
        open.delete(top.part.id)
        stack.pop()
        continue
      }
      const part = byId.get(need)
      if (!part || done.has(need)) continue
      if (open.has(need)) return { parts: ordered, cycle: [...open, need] }
      open.add(need)
      stack.push({ part, next: 0 })
    }
  }
  return { parts: ordered }
}

/** The ids of the parts a part is made from. */
export function partsNeededBy(part: Part): readonly string[] {
  const { score } = part
  if (score.by === 'sum') return [...score.of, ...score.less]
  if (score.by === 'count-down') return score.less
  if (score.by === 'corrected') return [score.of]
  if (score.by === 'event-points' && score.cap?.netOf !== undefined) return [score.cap.netOf]
  return []
}
