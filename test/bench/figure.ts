import { median } from './median.ts'

/** One measured figure and the bars it is held to, if any; `ratioTo` names the peer or limit measured in the same run. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly atMost?: number
  readonly atLeast?: number
  readonly ratioTo?: string
}

/** Whether a figure keeps its bars, each moved away by a factor if one is given. */
export function isReached({ value, atMost, atLeast }: Figure, slack = 1): boolean {
  return (atMost === undefined || value <= atMost * slack) && (atLeast === undefined || value >= atLeast / slack)
}

/** The bars of a figure in words. */
export function barOf({ atMost, atLeast }: Figure): string {
  if (atMost !== undefined) return `at most ${atMost}`
  return atLeast === undefined ? 'for information' : `at least ${atLeast}`
}

/** A part of the bench that can be run by name. */
export interface BenchPart {
  readonly name: string
  readonly run: () => Promise<readonly Figure[]>
}

/** The median time in milliseconds of `runs` runs after one to warm up. */
export async function medianMs(runs: number, run: () => unknown): Promise<number> {
  await run()
  const times: number[] = []
  for (let count = 0; count < runs; count++) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  return median(times)
}
