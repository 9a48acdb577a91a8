import type { TraceLine } from '../engine/result.ts'
import { compare, parseExact } from '../numbers/index.ts'
import type { Through } from './comparison.ts'

interface Pair {
  readonly before?: TraceLine
  readonly after?: TraceLine
}

/** From this step on a line's words say more than its number: seats, grades and rulings. */
const FIRST_STEP_OF_GRADES = 8

/** The first line, in the order of rules, whose value differs between two derivations of one subject. */
export function firstDifference(before: readonly TraceLine[], after: readonly TraceLine[]): Through | null {
  const pairs = paired(before, after)
  const at = pairs.findIndex((pair) => !isSame(pair))
  const found = pairs[at]
  if (!found) return null
  const whole = withCounterpart(found, pairs[at + 1])
  const line = whole.after ?? whole.before
  if (!line) return null
  const { step, part, label } = line
  return { step, part, label, before: whole.before ?? null, after: whole.after ?? null }
}

/** Lines of both that are about the same thing, in order; those of one side only stand where they stood there. */
function paired(before: readonly TraceLine[], after: readonly TraceLine[]): Pair[] {
  const [left, right] = [keyed(before), keyed(after)]
  const former = [...left]
  const pairs: Pair[] = []
  const seen = new Set<string>()
  let next = 0
  const flush = (until: string | undefined) => {
    for (let entry = former[next]; entry !== undefined; entry = former[++next]) {
      const [key, line] = entry
      if (key === until) return
      if (right.has(key)) {
        if (seen.has(key)) continue
        return
      }
      pairs.push({ before: line })
    }
  }
  for (const [key, line] of right) {
    const other = left.get(key)
    if (other) flush(key)
    seen.add(key)
    pairs.push(other ? { before: other, after: line } : { after: line })
  }
  flush(undefined)
  return pairs
}

/** The name of a scheme's version: by which one a period was scored does not make it another period. */
const VERSION = /^[a-z][a-z0-9-]*@[^\s@]+$/

/** Lines by what they are about; the second of the same name is told from the first. */
function keyed(lines: readonly TraceLine[]): Map<string, TraceLine> {
  const byKey = new Map<string, TraceLine>()
  for (const line of lines) {
    const reason = line.reason !== undefined && VERSION.test(line.reason) ? '' : line.reason
    const name = [line.step, line.part, line.label, reason, line.evidence].join('\0')
    let key = name
    for (let times = 2; byKey.has(key); times++) key = `${name}\0${times}`
    byKey.set(key, line)
  }
  return byKey
}

function isSame({ before, after }: Pair): boolean {
  if (!before || !after) return false
  if (before.step >= FIRST_STEP_OF_GRADES && before.text !== after.text) return false
  const [a, b] = [valueOf(before), valueOf(after)]
  return a && b ? compare(a, b) === 0 : before.text === after.text
}

/** What counts further on: as rounded where it is rounded. */
function valueOf({ rounding, shown, exact }: TraceLine) {
  return parseExact(rounding === undefined ? exact : shown)
}

/** A line that went and one that came in its place are shown together. */
function withCounterpart(pair: Pair, next: Pair | undefined): Pair {
  if (!next || (pair.before && pair.after) || (next.before && next.after)) return pair
  const both = { ...pair, ...next }
  const { before, after } = both
  return before && after && before.step === after.step && before.part === after.part ? both : pair
}
