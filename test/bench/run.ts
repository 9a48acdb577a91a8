import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { engine } from './engine.ts'
import { barOf, isReached, type BenchPart } from './figure.ts'
import { service } from './service.ts'
import { workbench } from './workbench.ts'

const PARTS: readonly BenchPart[] = [engine, service, workbench]

/** `npm run bench`, or `npm run bench -- engine` for some parts: prints each figure with its bar and writes them to bench/. */
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !PARTS.some((part) => part.name === name))
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}; there are ${PARTS.map((part) => part.name).join(', ')}`)
  process.exit(1)
}

const machine = {
  cpu: cpus()[0]?.model ?? '',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
}
const results: Record<string, unknown>[] = []
for (const part of PARTS) {
  if (wanted.length > 0 && !wanted.includes(part.name)) continue
  for (const figure of await part.run()) {
    const reached = isReached(figure)
    results.push({ part: part.name, ...figure, reached })
    const against = figure.ratioTo === undefined ? '' : ` of ${figure.ratioTo}`
    console.log(
      `${reached ? 'reached   ' : 'FALL SHORT'} ${part.name}: ${figure.what}: ${figure.value.toFixed(2)} ${figure.unit}${against} (${barOf(figure)})`,
    )
  }
}
mkdirSync('bench', { recursive: true })
writeFileSync('bench/results.json', `${JSON.stringify({ machine, results }, null, 2)}\n`)
