import { expect, test } from 'vitest'
import { payOut } from '#shared/engine/prizes/payout.ts'
import type { Prizes } from '#shared/scheme/prizes-schema.ts'

type Payout = NonNullable<Prizes['payout']>

const holders = [
  { id: '甲', prize: '一等奖' },
  { id: '乙', prize: '二等奖' },
  { id: '丙', prize: '二等奖' },
  { id: '丁', prize: '无' },
]

function paid(how: Payout['how'], amount: string): readonly (readonly string[])[] {
  const coefficients = [
    { prize: '一等奖', coefficient: '2' },
    { prize: '二等奖', coefficient: '1.5' },
    { prize: '无', coefficient: '0' },
  ]
  const payout: Payout = { amount, how, coefficients, rounding: 'half-up', basis: { text: '一' } }
  return [...payOut(payout, holders)].map(([id, { cents, expression }]) => [id, cents, expression])
}

test('按定额：每一个都是金额乘系数，与有几个无关', () => {
  expect(paid('each', '10000')).toEqual([
    ['甲', '20000.00', '10000 / 1 × 2'],
    ['乙', '15000.00', '10000 / 1 × 1.5'],
    ['丙', '15000.00', '10000 / 1 × 1.5'],
    ['丁', '0.00', '10000 / 1 × 0'],
  ])
})

test('总额分完、按人均，照旧', () => {
  expect(paid('pool', '10000').map(([, cents]) => cents)).toEqual(['4000.00', '3000.00', '3000.00', '0.00'])
  expect(paid('standard', '10000').map(([, cents]) => cents)).toEqual(['5000.00', '3750.00', '3750.00', '0.00'])
})
