import { defineConfig } from 'vitest/config'

/** The tests that drive a real Chromium, one file at a time. */
export default defineConfig({
  test: { include: ['test/browser/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 120_000, fileParallelism: false },
})
