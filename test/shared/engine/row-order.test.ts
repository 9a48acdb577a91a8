import { expect, test } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import type { Cell } from '#shared/tables/index.ts'
import { ruled, scheme } from '#test/functions/documents/example-year.ts'

test('一个单位只有未核定的加分时，缺什么与行的先后无关', () => {
  const lacksOf = (matters: readonly string[]) => {
    const tables = ruled().map((one) => {
      if (one.table !== 'events') return one
      const cells = (matter: string): Cell[] =>
        one.columns.map((key) => ({ subject: '区林业局', matter, rule: '表彰奖励' })[key] ?? null)
      const others = one.rows.filter((row) => !row.includes('区林业局') && !row.includes('A09'))
      return { ...one, rows: [...others, ...matters.map(cells)] }
    })
    const { results } = evaluate(scheme, tables)
    return results.find(({ name }) => name === '区林业局')?.provisional?.lacks
  }
  expect(lacksOf(['示例甲', '示例乙'])).toHaveLength(2)
  expect(lacksOf(['示例乙', '示例甲'])).toEqual(lacksOf(['示例甲', '示例乙']))
})
