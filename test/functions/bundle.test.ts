import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildLambda, LAMBDAS } from '#functions/build.ts'
import { loadedAtStart, tooLargeToStart } from '#functions/start-size.ts'

let folder = ''
let built: Awaited<ReturnType<typeof buildLambda>>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'appraise-bundle-'))
  built = await buildLambda(join(folder, 'lambda'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe.each(LAMBDAS)('the function %s', (name) => {
  test('loads at most 600 kB at a cold start', () => {
    const bytes = loadedAtStart(built, name).reduce((sum, path) => sum + (built.outputs[path]?.bytes ?? 0), 0)
    expect(bytes).toBeGreaterThan(100_000)
    expect(bytes).toBeLessThanOrEqual(600_000)
    expect(tooLargeToStart(built, [name])).toEqual([])
  })

  test('loads documents, workbooks and regulations only when asked for', () => {
    const inputs = loadedAtStart(built, name).flatMap((path) => Object.keys(built.outputs[path]?.inputs ?? {}))
    expect(
      inputs.filter((input) =>
        /node_modules\/(docx|hucre|fflate|yaml)\/|functions\/(documents|workbooks)\//.test(input),
      ),
    ).toEqual([])
    expect(inputs.some((input) => input.endsWith('shipped-documents.ts'))).toBe(false)
  })
})

test('a function over the limit is one sentence that names it, its size and what weighs most', () => {
  const heavy = structuredClone({ ...built, inputs: {} })
  const [own] = Object.entries(heavy.outputs).flatMap(([path, output]) =>
    path.endsWith('/records.mjs') ? [output] : [],
  )
  if (!own) throw new Error('there is an entry')
  own.bytes += 600_000
  own.inputs['functions/heavy.ts'] = { bytesInOutput: 600_000 }
  const sentences = tooLargeToStart(heavy, LAMBDAS)
  expect(sentences).toHaveLength(1)
  expect(sentences[0]).toMatch(
    /^函数包“records”启动时要载入 \d+ kB，超过上限 600 kB；其中最大的是 functions\/heavy\.ts（600 kB）。/,
  )
})
