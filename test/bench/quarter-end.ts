import type { Cost } from './office-costs.ts'
import { loadOf, NOTHING, plus, workOf, type Load } from './office-work.ts'

/** Offices side by side, so many of each size. */
export interface Offices {
  readonly units: number
  readonly count: number
  readonly costs: readonly Cost[]
}

/** The worst second of the two days, and the worst second of one office. */
export interface Peak {
  readonly requests: number
  readonly reads: number
  readonly writes: number
  /** Functions running at once. */
  readonly running: number
  /** Write units of the busiest single office, all of which may fall on one of its tables. */
  readonly officeWrites: number
}

/** Two working days of eight hours. */
const SECONDS = 2 * 8 * 3600

/**
 * Everyone in the last two days: each request falls at a second drawn at random, twice as likely at the very end as at
 * the beginning, four times as likely in the last two hours. The same seed gives the same days.
 */
export function quarterEnd(offices: readonly Offices[], seed = 1): Peak {
  const random = seeded(seed)
  const whole: Load[] = Array.from({ length: SECONDS }, () => NOTHING)
  let officeWrites = 0
  for (const { units, count, costs } of offices) {
    const work = Object.entries(workOf(units)).map(([operation, times]) => {
      const cost = costs.find((one) => one.operation === operation)
      if (!cost) throw new Error(`no cost of ${operation}`)
      return { load: loadOf(cost), times }
    })
    for (let office = 0; office < count; office++) {
      const own = new Map<number, number>()
      for (const { load, times } of work)
        for (let call = 0; call < times; call++) {
          const second = arrival(random)
          whole[second] = plus(whole[second] ?? NOTHING, load)
          own.set(second, (own.get(second) ?? 0) + load.writes)
        }
      officeWrites = Math.max(officeWrites, ...own.values())
    }
  }
  const most = (name: keyof Load) => whole.reduce((highest, load) => Math.max(highest, load[name]), 0)
  return {
    requests: most('requests'),
    reads: most('reads'),
    writes: most('writes'),
    running: most('milliseconds') / 1000,
    officeWrites,
  }
}

function arrival(random: () => number): number {
  // a quarter of everything in the last two hours, the rest growing evenly
  if (random() < 0.25) return Math.floor(SECONDS - random() * 2 * 3600 - 1e-9)
  for (;;) {
    const at = random()
    if (random() < (1 + at) / 2) return Math.floor(at * SECONDS)
  }
}

/** A generator of numbers between 0 and 1 that repeats itself from the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
