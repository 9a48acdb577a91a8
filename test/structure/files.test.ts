import { dirname, posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesUnder, SOURCES, textOf } from './files.ts'

const sources = ['addin', 'functions', 'infra', 'shared', 'test'].flatMap((folder) => filesUnder(folder, SOURCES))
const texts = filesUnder('', /\.(tsx?|js|mjs|json|ya?ml|md|xml|html|css|txt)$/).filter(
  (path) => path !== 'package-lock.json',
)

describe('one idea a file', () => {
  const LIMIT = 250
  const lines = (path: string): number => textOf(path).trimEnd().split('\n').length

  test(`no source has more than ${LIMIT} lines`, () => {
    expect(sources.filter((path) => lines(path) > LIMIT)).toEqual([])
  })

  test('files are named in kebab-case after their idea, components in PascalCase', () => {
    const odd = sources.filter(
      (path) => !/^([a-z0-9]+(-[a-z0-9]+)*|[A-Z][A-Za-z0-9]*)(\.\w+)*\.tsx?$/.test(posix.basename(path)),
    )
    expect(odd).toEqual([])
    const vague = sources.filter((path) => /\b(utils?|helpers?|managers?|misc|common)\b/.test(posix.basename(path)))
    expect(vague).toEqual([])
  })

  test('named exports only', () => {
    const config = /^(vitest|vite|eslint)\./
    expect(sources.filter((path) => !config.test(path) && /^export default /m.test(textOf(path)))).toEqual([])
  })
})

describe('the project stands by itself', () => {
  test('no text names a folder of the machine it was made on', () => {
    const folder = ['', 'work', ''].join('/')
    expect(texts.filter((path) => textOf(path).includes(folder))).toEqual([])
  })

  test('no path written in a source leaves the project', () => {
    const leaving = sources.flatMap((path) =>
      [...textOf(path).matchAll(/['"`](\.\.?\/[^'"`\n$]*)/g)]
        .map(([, written = '']) => posix.normalize(posix.join(dirname(path), written)))
        .filter((target) => target.startsWith('..'))
        .map((target) => `${path}: ${target}`),
    )
    expect(leaving).toEqual([])
  })
})

describe('docs/decisions', () => {
  const decisions = filesUnder('docs/decisions', /\.md$/)

  test('are numbered without a gap', () => {
    expect(decisions.map((path) => Number(posix.basename(path).slice(0, 4)))).toEqual(
      decisions.map((_, index) => index + 1),
    )
  })

  test.each(decisions)('%s has its date', (path) => {
    expect(textOf(path)).toMatch(/\b20\d\d-\d\d-\d\d\b/)
  })
})
