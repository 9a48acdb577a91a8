import { median } from './median.ts'

/**
 * Processor time in milliseconds of several pieces of work, the median of so many rounds after one to warm up. All take
 * turns in every round, and processor time leaves out what else the machine is doing, so that ratios hold under load.
 */
export function interleaved<Name extends string>(
  rounds: number,
  work: Readonly<Record<Name, () => unknown>>,
): Readonly<Record<Name, number>> {
  const names = Object.keys(work) as Name[] // the keys of a record are its names
  const times = new Map(names.map((name): [Name, number[]] => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const begun = process.cpuUsage()
      work[name]()
      const { user, system } = process.cpuUsage(begun)
      if (round > 0) times.get(name)?.push((user + system) / 1000)
    }
  }
  const medians = names.map((name) => [name, median(times.get(name) ?? [])])
  return Object.fromEntries(medians) as Record<Name, number> // one for each name
}
