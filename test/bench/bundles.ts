import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildAddin } from '#addin/build.ts'
import { buildLambda, LAMBDAS } from '#functions/build.ts'
import { loadedAtStart } from '#functions/start-size.ts'
import { importTime } from '#infra/import-time.ts'
import type { BenchPart, Figure } from './figure.ts'

/** What is loaded before anything happens: of each function, and of the pane. */
export const bundles: BenchPart = {
  name: 'bundles',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'appraise-bundles-'))
    try {
      return [...(await functions(join(folder, 'lambda'))), await pane(join(folder, 'addin'))]
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

async function functions(folder: string): Promise<Figure[]> {
  const built = await buildLambda(folder)
  const figures: Figure[] = []
  for (const name of LAMBDAS) {
    const bytes = loadedAtStart(built, name).reduce((sum, path) => sum + (built.outputs[path]?.bytes ?? 0), 0)
    figures.push({ what: `function ${name}: loaded at start`, value: bytes / 1000, unit: 'kB', atMost: 600 })
    figures.push({
      what: `function ${name}: import, processor time`,
      value: await importTime(folder, name),
      unit: 'ms',
      atMost: 200,
    })
  }
  return figures
}

/** The page, its scripts and what they import at once; Office.js aside, which is Microsoft's. */
async function pane(folder: string): Promise<Figure> {
  await buildAddin({ outDir: folder })
  const html = await readFile(join(folder, 'pane.html'), 'utf8')
  const met = new Set([...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, path = '']) => path))
  let bytes = gzipSync(html).length
  for (const path of met) {
    const text = await readFile(join(folder, path), 'utf8')
    bytes += gzipSync(text).length
    for (const [, imported = ''] of text.matchAll(/(?:^|[;}\s])import\s*(?:[\w$*{}\s,]+from\s*)?["']\.\/([^"']+)["']/g))
      met.add(join(path, '..', imported).replaceAll('\\', '/'))
  }
  return { what: 'pane before first paint, gzip', value: bytes / 1000, unit: 'kB', atMost: 300 }
}
