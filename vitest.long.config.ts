import { defineConfig } from 'vitest/config'

/** The tests at full size: hundreds of thousands of cases, minutes of load, a service killed again and again. */
export default defineConfig({
  test: {
    include: ['test/**/*.long.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})
