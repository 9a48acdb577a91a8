import { expect, test } from 'vitest'
import { killUnderLoad } from './kill-under-load.ts'

test('killed with -9 twenty times under load: nothing acknowledged lost, nothing half done, nothing twice', async () => {
  const seconds = await killUnderLoad(20, 12)
  expect(seconds).toHaveLength(20)
  const sorted = [...seconds].sort((a, b) => a - b)
  console.log(`restarted in ${sorted[10]?.toFixed(2)} s (median of 20), ${sorted.at(-1)?.toFixed(2)} s at most`)
})
