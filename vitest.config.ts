import { defineConfig } from 'vitest/config'

/** The fast tests: everything but the browser's. Files share one set of modules, which saves loading it for each. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/browser/**', 'node_modules/**'],
    globalSetup: 'test/lambda-folder.ts',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
