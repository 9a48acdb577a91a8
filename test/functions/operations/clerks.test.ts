import { expect, test } from 'vitest'
import { editAtOnce } from './clerks-at-once.ts'

test('10 clerks edit 45 units’ rows at once: each edit is there or was told to its author; the chain verifies', async () => {
  const { acknowledged, conflicts } = await editAtOnce(10, (edits) => edits >= 120)
  expect(acknowledged).toBeGreaterThanOrEqual(120)
  expect(conflicts).toBeGreaterThan(0)
}, 120_000)
