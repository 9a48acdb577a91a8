import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { golmud } from './golmud.ts'
import { hoboksar } from './hoboksar.ts'
import { school75 } from './school-75.ts'
import { tengzhouHousing } from './tengzhou-housing.ts'
import { weihai } from './weihai.ts'
import { womensFederation } from './womens-federation.ts'
import { reckoning } from './recomputed.ts'
import type { Regulation } from './regulation.ts'

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 400)

describe('另行计算', () => {
  agreeing('妇联', womensFederation)
  agreeing('格尔木', golmud)
  agreeing('和布克赛尔', hoboksar)
  agreeing('75中', school75)
  agreeing('滕州', tengzhouHousing)
  agreeing('威海', weihai)
})

function agreeing<Parameters, Year>(name: string, regulation: Regulation<Parameters, Year>): void {
  test(name, () => {
    const { drawn, agree } = reckoning(regulation)
    let subjects = 0
    fc.assert(
      fc.property(drawn, (one) => {
        subjects += agree(one)
      }),
      { seed: 2017, numRuns: RUNS },
    )
    expect(subjects).toBeGreaterThan(RUNS)
    console.log(name, subjects)
  })
}
