import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildLambda } from '#functions/build.ts'

let folder = ''
let outputs: Awaited<ReturnType<typeof buildLambda>>['outputs']
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'appraise-bundle-'))
  outputs = (await buildLambda(join(folder, 'lambda'))).outputs
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The entry and every chunk that is loaded with it. */
function loadedAtStart(): string[] {
  const entry = Object.keys(outputs).find((name) => name.endsWith('/index.mjs'))
  const met = new Set(entry === undefined ? [] : [entry])
  for (const name of met)
    for (const { path, kind, external } of outputs[name]?.imports ?? [])
      if (kind === 'import-statement' && !external) met.add(path)
  return [...met]
}

test('what a cold start loads is at most 600 kB', () => {
  const bytes = loadedAtStart().reduce((sum, name) => sum + (outputs[name]?.bytes ?? 0), 0)
  expect(bytes).toBeGreaterThan(100_000)
  expect(bytes).toBeLessThanOrEqual(600_000)
})

test('documents, workbooks and regulations are loaded only when asked for', () => {
  const inputs = loadedAtStart().flatMap((name) => Object.keys(outputs[name]?.inputs ?? {}))
  expect(
    inputs.filter((input) => /node_modules\/(docx|hucre|fflate|yaml)\/|functions\/(documents|workbooks)\//.test(input)),
  ).toEqual([])
  expect(inputs.some((input) => input.endsWith('shipped-documents.ts'))).toBe(false)
})
