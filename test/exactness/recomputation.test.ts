import fc from 'fast-check'
import { expect, test } from 'vitest'
import { golmud } from './golmud.ts'
import { reckoning } from './recomputed.ts'

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 400)

test('格尔木', () => {
  let subjects = 0
  const { drawn, agree } = reckoning(golmud)
  fc.assert(
    fc.property(drawn, (one) => {
      subjects += agree(one)
    }),
    { seed: 2017, numRuns: RUNS },
  )
  expect(subjects).toBeGreaterThan(RUNS)
  console.log(subjects)
})
