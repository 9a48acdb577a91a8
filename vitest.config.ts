import { defineConfig } from 'vitest/config'

/** Tests of what has no state of its own: they share one set of modules, which saves loading it for each file. */
const PURE = ['shared', 'schemes', 'exactness', 'structure', 'functions/documents', 'functions/workbooks', 'infra'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
)

const limits = { testTimeout: 30_000, hookTimeout: 60_000 }

/** The fast tests: everything but the browser's. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...limits, name: 'pure', include: PURE, isolate: false } },
      {
        test: {
          ...limits,
          name: 'whole',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [...PURE, 'test/browser/**', 'node_modules/**'],
        },
      },
    ],
  },
})
