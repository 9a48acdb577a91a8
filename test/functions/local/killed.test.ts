import { expect, test } from 'vitest'
import { killUnderLoad } from './kill-under-load.ts'

test('killed with -9 three times under load: nothing acknowledged lost, nothing half done, nothing twice', async () => {
  const seconds = await killUnderLoad(3, 6)
  expect(seconds).toHaveLength(3)
  console.log(`restarted in ${seconds.map((one) => one.toFixed(1)).join(', ')} s`)
}, 240_000)
