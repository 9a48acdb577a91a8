import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import * as z from 'zod'

const packageSchema = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) })
const testSchema = z.object({
  fullName: z.string(),
  status: z.string(),
  failureMessages: z.array(z.string()).nullish(),
})
const fileSchema = z.object({ name: z.string(), message: z.string(), assertionResults: z.array(testSchema) })
const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  success: z.boolean(),
  testResults: z.array(fileSchema),
})

interface Counts {
  passed: number
  failed: number
  /** A line for each failure, told again at the very end, where a long log is read first. */
  readonly failures: string[]
}

/** What failed in a file: its tests, or the file itself where it could not be read. */
function failuresOf({ name, message, assertionResults }: z.infer<typeof fileSchema>): string[] {
  const file = relative(process.cwd(), name)
  const failed = assertionResults.filter(({ status }) => status === 'failed')
  if (failed.length === 0) return message === '' ? [] : [`${file}: ${message}`]
  return failed.map(({ fullName, failureMessages }) => `${file} > ${fullName}: ${failureMessages?.join('; ') ?? ''}`)
}

/** Runs a package's own program with this Node, without a shell, and gives its exit code. */
async function run(name: string, program: string, args: readonly string[]): Promise<number> {
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`)
  const { bin } = packageSchema.parse(JSON.parse(await readFile(manifest, 'utf8')))
  const path = typeof bin === 'string' ? bin : bin[program]
  if (path === undefined) throw new Error(`${name} has no program ${program}`)
  const child = spawn(process.execPath, [resolve(dirname(manifest), path), ...args], { stdio: 'inherit' })
  return new Promise((done, failed) => {
    child.once('error', failed)
    child.once('exit', (code) => done(code ?? 1))
  })
}

/** Runs tests and adds what passed and failed to the counts; a run without a report has failed. */
async function runTests(counts: Counts, ...args: readonly string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'appraise-tests-'))
  const report = join(folder, 'report.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const code = await run('vitest', 'vitest', ['run', ...args, ...reporters])
    const { numPassedTests, numFailedTests, success, testResults } = reportSchema.parse(
      JSON.parse(await readFile(report, 'utf8')),
    )
    counts.failures.push(...testResults.flatMap(failuresOf))
    counts.passed += numPassedTests
    counts.failed += numFailedTests
    if (success || code !== 0) return code
    return 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The first lines of a failure with the places in our own files, without the colours of a terminal. */
function shortened(failure: string): string {
  const lines = stripVTControlCharacters(failure).split('\n')
  const ours = lines.filter((line) => !/^\s+at (new |.*node_modules|\w+ \(node:)/.test(line))
  return ours.slice(0, 8).join('\n').slice(0, 800)
}

/** Both read the whole project and neither needs the other: each has a core of its own. */
async function lintAndTypes(): Promise<number> {
  const codes = await Promise.all([
    run('eslint', 'eslint', ['.', '--max-warnings', '0']),
    run('typescript', 'tsc', ['--noEmit']),
  ])
  return Math.max(...codes)
}

const counts: Counts = { passed: 0, failed: 0, failures: [] }
const steps: readonly (readonly [title: string, step: () => Promise<number>])[] = [
  ['lint and types', lintAndTypes],
  ['tests', () => runTests(counts)],
  ['browser tests', () => runTests(counts, '--config', 'vitest.browser.config.ts')],
  // where every change is looked at, its speed is too: ratios alone, which a busy machine hardly moves
  ...(process.env.CI ? [['short bench', () => run('tsx', 'tsx', ['test/bench/run.ts', 'short'])] as const] : []),
]

for (const [title, step] of steps) {
  const begun = performance.now()
  const code = await step()
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`${code === 0 ? 'ok' : 'FAILED'}  ${title}  ${seconds} s`)
  if (code !== 0) {
    process.exitCode = code
    break
  }
}
if (process.exitCode !== undefined && counts.failed === 0)
  console.log('appraise: a step before or beside the tests failed')
for (const line of counts.failures) console.log(shortened(line))
console.log(`appraise: ${counts.passed} passed, ${counts.failed} failed`)
