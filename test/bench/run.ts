import { mkdirSync, writeFileSync } from 'node:fs'
import { bundles } from './bundles.ts'
import { documents } from './documents.ts'
import { engine } from './engine.ts'
import { barOf, isReached, type BenchPart } from './figure.ts'
import { asJson, asMarkdown, shown, verdictOf, type Result } from './report.ts'
import { scale } from './scale.ts'
import { service } from './service.ts'
import { short } from './short.ts'
import { tests } from './tests.ts'
import { workbench } from './workbench.ts'

/** How far beyond its bar a ratio may lie on a shared machine before the short form fails. */
const SLACK = 1.5

const PARTS: readonly BenchPart[] = [engine, documents, bundles, service, workbench, scale, tests]

/**
 * `npm run bench`, or `npm run bench -- engine` for some parts: prints each figure with its bar and writes them to bench/.
 * `npm run bench -- short` takes half a minute, looks at ratios alone and fails if one is far beyond its bar: what CI asks,
 * whose machines are shared.
 */
const wanted = process.argv.slice(2)
const all = [...PARTS, short]
const unknown = wanted.filter((name) => !all.some((part) => part.name === name))
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}; there are ${all.map((part) => part.name).join(', ')}`)
  process.exit(1)
}

const results: Result[] = []
for (const part of wanted.length > 0 ? all.filter(({ name }) => wanted.includes(name)) : PARTS) {
  for (const figure of await part.run()) {
    results.push({ part: part.name, figure })
    const against = figure.ratioTo === undefined ? '' : ` of ${figure.ratioTo}`
    const value = `${shown(figure.value)} ${figure.unit}${against} (${barOf(figure)})`
    console.log(`${verdictOf(figure).padEnd(11)} ${part.name}: ${figure.what}: ${value}`)
    if (part === short && !isReached(figure, SLACK)) process.exitCode = 1
  }
}
mkdirSync('bench', { recursive: true })
writeFileSync('bench/results.json', asJson(results))
writeFileSync('bench/results.md', asMarkdown(results))
