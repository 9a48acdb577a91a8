import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as bundle } from 'vite'
import { functionsMetadata } from './build/functions-metadata.ts'

/** Where office.js comes from in Office itself. */
const OFFICE = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'
const OFFICE_TAG = /<script data-office[^>]*><\/script>/

/** Where the add-in lies on its site. */
const SITE_FOLDER = '/addin/'

/** What systems say of a folder that stands there already. */
const TAKEN = ['ENOTEMPTY', 'EEXIST', 'EPERM']

/** How an add-in is built. */
export interface BuildSettings {
  readonly outDir: string
  /** Address of office.js; Microsoft's own unless a workbench stands in for Office. */
  readonly office?: string
}

const root = fileURLToPath(new URL('.', import.meta.url))

/** Builds the pages, the functions and what Excel reads of them into `outDir`; does nothing when it is there already. */
export async function buildAddin({ outDir, office = OFFICE }: BuildSettings): Promise<void> {
  const key = await sourceKey(office)
  const built = await readFile(join(outDir, 'built'), 'utf8').catch(() => '')
  if (built === key) return
  await mkdir(dirname(outDir), { recursive: true })
  const own = await mkdtemp(`${outDir}-`)
  try {
    await buildInto(own, office)
    await writeFile(join(own, 'built'), key)
    await putInPlace(own, outDir)
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

async function buildInto(folder: string, office: string): Promise<void> {
  await bundlePages(folder, ['pane.html', 'sign-in.html'], './')
  // apart from the others, so that a telephone loads no more than it needs; from wherever the page stands
  await bundlePages(folder, ['vote.html'], SITE_FOLDER)
  await Promise.all([
    ...['pane.html', 'sign-in.html'].map((page) => useOffice(join(folder, page), office)),
    writeFunctions(folder),
    copyIcons(folder),
  ])
}

/** Puts a whole build where it belongs; another start may put its own there at the same moment, which is as good. */
async function putInPlace(own: string, outDir: string): Promise<void> {
  await rm(outDir, { recursive: true, force: true })
  await rename(own, outDir).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && TAKEN.includes(String(error.code)))) throw error
  })
}

async function bundlePages(outDir: string, pages: readonly string[], base: string): Promise<void> {
  await bundle({
    root,
    base,
    configFile: false,
    logLevel: 'warn',
    // Office sets history.pushState to null; nothing here needs it
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    // whatever NODE_ENV the build itself runs under, such as a test's
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: pages.map((page) => join(root, page)),
        onLog: (level, log, handle) => {
          // Fluent marks its modules for servers that render React; there is none here
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log)
        },
      },
    },
  })
}

async function useOffice(page: string, office: string): Promise<void> {
  const html = await readFile(page, 'utf8')
  if (!OFFICE_TAG.test(html)) throw new Error(`${page} has no place for office.js`)
  await writeFile(page, html.replace(OFFICE_TAG, `<script data-office src="${office}"></script>`))
}

async function writeFunctions(outDir: string): Promise<void> {
  const metadata = await functionsMetadata()
  await mkdir(outDir, { recursive: true })
  await writeFile(join(outDir, 'functions.json'), JSON.stringify(metadata['zh-CN'], null, 2))
  await writeFile(join(outDir, 'functions.en.json'), JSON.stringify(metadata.en, null, 2))
  // the manifest's schema asks for a script; in the shared runtime the functions are in the pane's own
  await writeFile(join(outDir, 'functions.js'), '/* loaded by pane.html */\n')
}

async function copyIcons(outDir: string): Promise<void> {
  const names = (await readdir(join(root, 'assets'))).filter((name) => name.endsWith('.png'))
  await Promise.all(names.map((name) => cp(join(root, 'assets', name), join(outDir, name))))
}

/** Changes whenever anything that goes into the bundle changes. */
async function sourceKey(office: string): Promise<string> {
  const project = fileURLToPath(new URL('..', import.meta.url))
  const listed = await Promise.all(
    ['addin', 'shared'].map((folder) => readdir(join(project, folder), { recursive: true, withFileTypes: true })),
  )
  const files = listed
    .flat()
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(join('addin', 'workbench')))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const hash = createHash('sha256').update(office)
  const contents = await Promise.all([...files, join(project, 'package-lock.json')].map((file) => readFile(file)))
  for (const [index, content] of contents.entries()) hash.update(files[index] ?? 'lock').update(content)
  return hash.digest('hex')
}
