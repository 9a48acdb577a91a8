import { expect, test } from 'vitest'
import { clockOn } from '#functions/local/clock.ts'
import { chinaDay } from '#shared/dates/index.ts'

/** A clock on 2017-02-10 that was started at an instant, read at another. */
function readAt(started: string, read: string): string {
  let present = Date.parse(started)
  const clock = clockOn('2017-02-10', () => present)
  present = Date.parse(read)
  return clock().toISOString()
}

test('the day that counts as today has the present time of day, in China', () => {
  expect(readAt('2026-11-21T15:59:10Z', '2026-11-21T15:59:11Z')).toBe('2017-02-10T15:59:11.000Z')
  expect(readAt('2026-11-21T16:00:10Z', '2026-11-21T16:00:11Z')).toBe('2017-02-09T16:00:11.000Z')
  expect(chinaDay('2017-02-09T16:00:11.000Z')).toBe('2017-02-10')
})

test('a midnight does not end that day', () => {
  expect(readAt('2026-11-21T15:59:10Z', '2026-11-21T16:00:00Z')).toBe('2017-02-10T15:59:59.999Z')
  expect(readAt('2026-11-21T15:59:10Z', '2026-11-23T08:00:00Z')).toBe('2017-02-10T15:59:59.999Z')
})

test('without such a day it is the clock of the machine, past midnight too', () => {
  let present = Date.parse('2026-11-21T15:59:59Z')
  const clock = clockOn(undefined, () => present)
  present += 2_000
  expect(clock().toISOString()).toBe('2026-11-21T16:00:01.000Z')
})
