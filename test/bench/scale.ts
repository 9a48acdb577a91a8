import type { BenchPart, Figure } from './figure.ts'
import { officeCosts, type Cost } from './office-costs.ts'
import { loadOf, NOTHING, plus, times, workOf, type Load } from './office-work.ts'
import { PRICES, type Prices } from './prices.ts'
import { quarterEnd } from './quarter-end.ts'

const COUNTIES = 3_000
const COUNTY_UNITS = 100
const MONTHS = 12
/** GB of a function. */
const MEMORY = 1769 / 1024
/** Bytes of log a request leaves. */
const LOG_BYTES = 1_500
/** What an account is given without asking, a second: of a table, of one of its partitions, and of functions at once. */
const QUOTAS = { reads: 40_000, writes: 40_000, partitionWrites: 1_000, running: 1_000, requests: 10_000 }

/** What an office of 45 and of 200 units costs, measured; 1,000 of them at a quarter's end, simulated; a country, computed. */
export const scale: BenchPart = {
  name: 'scale',
  async run() {
    const small = await officeCosts(45)
    const large = await officeCosts(200)
    return [
      ...measured('45 units', small),
      ...measured('200 units', large),
      ...simulated(small, large),
      ...computed(small, large),
    ]
  },
}

function measured(office: string, costs: readonly Cost[]): Figure[] {
  return costs.flatMap(({ operation, calls, reads, writes, milliseconds, bytesIn, bytesOut }) => [
    { what: `${office}, ${operation}: calls`, value: calls, unit: 'calls' },
    { what: `${office}, ${operation}: reads`, value: reads, unit: 'RRU' },
    { what: `${office}, ${operation}: writes`, value: writes, unit: 'WRU' },
    { what: `${office}, ${operation}: time × memory`, value: milliseconds * 1769, unit: 'ms × MB' },
    { what: `${office}, ${operation}: in and out`, value: bytesIn + bytesOut, unit: 'bytes' },
  ])
}

function simulated(small: readonly Cost[], large: readonly Cost[]): Figure[] {
  const peak = quarterEnd([
    { units: 45, count: 800, costs: small },
    { units: 200, count: 200, costs: large },
  ])
  const against = (what: string, value: number, quota: number): Figure => ({
    what: `1,000 offices at a quarter’s end: ${what} (${Math.round(value)} at the worst second)`,
    value: value / quota,
    unit: '×',
    atMost: 1,
    ratioTo: `the ${quota} that an account is given unasked`,
  })
  return [
    against('requests a second', peak.requests, QUOTAS.requests),
    against('read units a second', peak.reads, QUOTAS.reads),
    against('write units a second', peak.writes, QUOTAS.writes),
    against('functions at once', peak.running, QUOTAS.running),
    against('write units a second of the busiest office', peak.officeWrites, QUOTAS.partitionWrites),
  ]
}

function computed(small: readonly Cost[], large: readonly Cost[]): Figure[] {
  const month = between(periodOf(45, small), periodOf(200, large))
  const year = times(month, COUNTIES * MONTHS)
  const what = `${COUNTIES} counties × ${COUNTY_UNITS} units × ${MONTHS} months`
  const bills = Object.entries(PRICES).map(([partition, prices]): Figure => {
    return { what: `${what}: a year in ${partition}`, value: billOf(year, prices), unit: prices.currency }
  })
  return [
    { what: `${what}: requests`, value: year.requests, unit: 'a year' },
    { what: `${what}: reads`, value: year.reads, unit: 'RRU a year' },
    { what: `${what}: writes`, value: year.writes, unit: 'WRU a year' },
    { what: `${what}: functions`, value: (year.milliseconds / 1000) * MEMORY, unit: 'GB s a year' },
    { what: `${what}: written`, value: year.writtenBytes / 1e9, unit: 'GB a year' },
    ...bills,
  ]
}

/** An office's work of one period. */
function periodOf(units: number, costs: readonly Cost[]): Load {
  return Object.entries(workOf(units)).reduce((sum, [operation, count]) => {
    const cost = costs.find((one) => one.operation === operation)
    return cost ? plus(sum, times(loadOf(cost), count)) : sum
  }, NOTHING)
}

/** The load of a county, on the line between the two that were measured. */
function between(small: Load, large: Load): Load {
  const share = (COUNTY_UNITS - 45) / (200 - 45)
  return plus(times(small, 1 - share), times(large, share))
}

function billOf(year: Load, prices: Prices): number {
  const storedGigabytes = (year.writtenBytes / 1e9) * 6 // on average half a year of the first year
  return (
    (year.reads / 1e6) * prices.millionReads +
    (year.writes / 1e6) * prices.millionWrites +
    (year.requests / 1e6) * prices.millionCalls +
    (year.milliseconds / 1000) * MEMORY * prices.lambdaGigabyteSecond +
    ((year.requests * LOG_BYTES) / 1e9) * prices.logGigabyte +
    storedGigabytes * prices.gigabyteMonth
  )
}
