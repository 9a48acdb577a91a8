import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const NOT_OURS = new Set(['node_modules', '.git', '.cache', '.appraise', 'dist', 'bench-results', 'coverage'])

/** The files under a folder of the project (all of it when empty), as paths with `/` from the project's root. */
export function filesUnder(folder: string, pattern: RegExp): string[] {
  return walk(join(ROOT, folder))
    .map((path) => relative(ROOT, path).split(sep).join('/'))
    .filter((path) => pattern.test(path))
    .sort()
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? walk(path) : [path]
  })
}

/** TypeScript sources. */
export const SOURCES = /\.tsx?$/

/** The text of a file of the project. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

/** What a source imports: `specifier` as written, and the project's own file or folder it means, if it is one. */
export interface Import {
  readonly file: string
  readonly specifier: string
  /** Path from the project's root; undefined for a package; starts with `..` when it leaves the project. */
  readonly target: string | undefined
}

/** Every import of a source: static, dynamic, of types, and re-exports. */
export function importsOf(file: string): Import[] {
  return ts
    .preProcessFile(textOf(file), true, true)
    .importedFiles.map(({ fileName }) => ({ file, specifier: fileName, target: targetOf(file, fileName) }))
}

function targetOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (!specifier.startsWith('.')) return undefined
  return relative(ROOT, resolve(ROOT, dirname(file), specifier))
    .split(sep)
    .join('/')
}

/** The package an import names: `@aws-sdk/lib-dynamodb`, `docx`; undefined for our own files and for Node's. */
export function packageOf({ specifier, target }: Import): string | undefined {
  if (target !== undefined || specifier.startsWith('node:')) return undefined
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

/** All imports of the sources under a folder. */
export function importsUnder(folder: string): Import[] {
  return filesUnder(folder, SOURCES).flatMap(importsOf)
}

/** How an import reads in a failing test. */
export function written({ file, specifier }: Import): string {
  return `${file} imports ${specifier}`
}
