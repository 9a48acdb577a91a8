/** One measured figure and the bar it is held to; `ratioTo` names the peer or limit measured in the same run. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly atMost: number
  readonly ratioTo?: string
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
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}
