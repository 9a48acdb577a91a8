import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const library = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.js')

/** The script a pane loads instead of office.js: our bridge, the client library from node_modules, Office's own loader's part. */
export async function clientScript(): Promise<string> {
  const [before, after] = await Promise.all([bundle('before-library.ts'), bundle('after-library.ts')])
  return [before, await readFile(library, 'utf8'), after].join('\n;\n')
}

async function bundle(name: string): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(`./client/${name}`, import.meta.url))],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    legalComments: 'none',
  })
  return result.outputFiles[0]?.text ?? ''
}
