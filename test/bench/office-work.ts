import type { Cost } from './office-costs.ts'

/** Request units, calls and time of some work. */
export interface Load {
  readonly requests: number
  readonly reads: number
  readonly writes: number
  readonly milliseconds: number
  readonly writtenBytes: number
  readonly bytesOut: number
}

/** Milliseconds a call to DynamoDB takes within a region; assumed, for none was at hand. */
const CALL_MS = 5

/**
 * What is asked at a period's end, counted by operation: assumed so that each number can be argued with. A unit's clerk
 * saves each of its 17 goals once, looks at the tables twice and at cells ten times; the office appraises twenty times.
 */
export function workOf(units: number): Readonly<Record<string, number>> {
  return { 'one row saved': 17 * units, 'read-table': 2 * units, evaluate: 10 * units, 'appraise-cycle': 20 }
}

/** The load of one call of an operation. */
export function loadOf({ reads, writes, milliseconds, calls, writtenBytes, bytesOut }: Cost): Load {
  return { requests: 1, reads, writes, milliseconds: milliseconds + calls * CALL_MS, writtenBytes, bytesOut }
}

/** A load so many times. */
export function times(load: Load, count: number): Load {
  return eachOf((name) => load[name] * count)
}

/** Two loads together. */
export function plus(a: Load, b: Load): Load {
  return eachOf((name) => a[name] + b[name])
}

/** No load. */
export const NOTHING: Load = eachOf(() => 0)

function eachOf(value: (name: keyof Load) => number): Load {
  return {
    requests: value('requests'),
    reads: value('reads'),
    writes: value('writes'),
    milliseconds: value('milliseconds'),
    writtenBytes: value('writtenBytes'),
    bytesOut: value('bytesOut'),
  }
}
