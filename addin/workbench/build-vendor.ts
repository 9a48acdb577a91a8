import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const entry = fileURLToPath(new URL('./vendor/univer.ts', import.meta.url))
const sources = [`${root}package-lock.json`, entry, fileURLToPath(import.meta.url)]

/** The folder of the built spreadsheet, named after what it is built from. */
export async function vendorFolder(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) hash.update(await readFile(source))
  return `${root}.cache/workbench/${hash.digest('hex').slice(0, 16)}`
}

/** Builds the spreadsheet the workbench shows, unless this very build is there; gives its folder. */
export async function buildVendor(): Promise<string> {
  const folder = await vendorFolder()
  if (existsSync(`${folder}/done`)) return folder
  const making = `${folder}.${process.pid}`
  await rm(making, { recursive: true, force: true })
  await mkdir(making, { recursive: true })
  const { build } = await import('vite')
  await build({
    root: fileURLToPath(new URL('./vendor', import.meta.url)),
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: making,
      lib: { entry, formats: ['es'], fileName: 'univer', cssFileName: 'univer' },
      minify: true,
      reportCompressedSize: false,
    },
  })
  await writeFile(`${making}/done`, '')
  await rm(folder, { recursive: true, force: true })
  await rename(making, folder)
  return folder
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now()
  const folder = await buildVendor()
  console.log(`${folder} (${Math.round(performance.now() - started)} ms)`)
}
