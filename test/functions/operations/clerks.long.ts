import { expect, test } from 'vitest'
import { editAtOnce } from './clerks-at-once.ts'

test('50 clerks edit 45 units’ rows for a minute: each edit is there or was told to its author; the chain verifies', async () => {
  const { acknowledged, conflicts, seconds } = await editAtOnce(50, (_edits, passed) => passed >= 60)
  console.log(`${acknowledged} edits and ${conflicts} conflicts in ${seconds.toFixed(0)} s`)
  expect(acknowledged).toBeGreaterThan(0)
  expect(conflicts).toBeGreaterThan(0)
})
