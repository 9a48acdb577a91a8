import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { giveUp } from './give-up.ts'
import { sampleOf, SAMPLES } from './samples.ts'
import { readArguments } from './settings/given.ts'
import { readSettings } from './settings/read-settings.ts'
import type { Settings } from './settings/settings.ts'

const DIST = fileURLToPath(new URL('../dist', import.meta.url))

/** `npm run synth`: the sample installations; with `--settings file.json` or `-c name=value`: that one. */
const given = readArguments(process.argv.slice(2))
if ('problems' in given) giveUp(given.problems)
const unknown = [...given.words, ...Object.keys(given.options).map((name) => `--${name}`)]
if (unknown.length > 0) giveUp([`不认识“${unknown.join('”“')}”；可以用 --settings 文件.json 和 -c 名称=值。`])

const installations: readonly (readonly [string, Readonly<Record<string, string>>])[] =
  Object.keys(given.settings).length > 0
    ? [[given.settings.stage ?? '', given.settings]]
    : SAMPLES.map((name) => [name, sampleOf(name)])
const checked = installations.map(([name, values]): readonly [string, Settings] => {
  const read = readSettings(values)
  if ('problems' in read) giveUp(read.problems)
  return [name, read.settings]
})

// what is wrong with a setting is told before anything heavy is loaded
const { buildFunctions, synthesise } = await import('./synthesise.ts')
const bundles = join(DIST, 'lambda')
const tooLarge = await buildFunctions(bundles)
if (tooLarge.length > 0) giveUp(tooLarge)
for (const [name, settings] of checked) {
  const outdir = join(DIST, 'cdk', name)
  await synthesise(settings, bundles, outdir)
  console.log(`${name}（${settings.region}）：${outdir}`)
}
