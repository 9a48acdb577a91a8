import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { filesUnder, importsUnder, packageOf, textOf } from './files.ts'

const record = z.record(z.string(), z.string())
const manifest = z
  .object({
    license: z.string(),
    scripts: record,
    dependencies: record,
    devDependencies: record,
    optionalDependencies: record.default({}),
  })
  .parse(JSON.parse(textOf('package.json')))
const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }

describe('npm scripts run on every system', () => {
  test.each(Object.entries(manifest.scripts))('%s: %s', (_, script) => {
    expect(script).not.toMatch(/[&|;$`'"<>*~\\]|(^|\s)\.?\.?\/|(^|\s)(rm|cp|mv|cat|export|set|env)\s/)
    expect(script).not.toMatch(/^\w+=/)
  })
})

describe('dependencies', () => {
  test.each(Object.entries(all))('%s is pinned to %s', (_, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  })

  const lines = textOf('docs/dependencies.md').split('\n')

  test.each(Object.keys(all))('%s has one line in docs/dependencies.md', (name) => {
    expect(lines.filter((line) => line.includes(`\`${name}\``) && line.startsWith('|'))).toHaveLength(1)
  })

  test('docs/dependencies.md names nothing that is not there', () => {
    const named = lines.flatMap((line) => /^\| `([^`]+)`/.exec(line)?.[1] ?? [])
    expect(named.filter((name) => !(name in all))).toEqual([])
  })

  const imported = new Set(['addin', 'functions', 'infra', 'shared', 'test'].flatMap(importsUnder).map(packageOf))
  const settings = [
    ...filesUnder('', /^[^/]+\.(js|ts|json)$/).filter((file) => file !== 'package-lock.json'),
    ...filesUnder('addin', /\.(tsx?|html|css)$/),
    ...filesUnder('functions', /\.tsx?$/),
    ...filesUnder('infra', /\.tsx?$/),
    ...filesUnder('test', /\.tsx?$/),
  ].filter((file) => file !== 'package.json')
  const written = [...settings.map(textOf), ...Object.values(manifest.scripts)].join('\n')

  /** Named by another name than the package's own. */
  const UNDER_ANOTHER_NAME: Readonly<Record<string, RegExp>> = {
    typescript: /\btsc\b/,
    '@types/node': /types.*'?node/,
    '@types/react': /jsx/,
    '@types/react-dom': /react-dom/,
    '@types/office-js': /office-js/,
    '@types/custom-functions-runtime': /custom-functions-runtime/,
  }

  const peers = new Set(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).flatMap(peersOf))

  test.each(Object.keys(all))('%s is used', (name) => {
    const used = imported.has(name) || written.includes(`'${name}/`) || written.includes(`'${name}'`)
    const asCommand = Object.values(manifest.scripts).some((script) => script.split(' ')[0] === name)
    expect(used || asCommand || peers.has(name) || (UNDER_ANOTHER_NAME[name]?.test(written) ?? false)).toBe(true)
  })

  test('every package that is imported is a dependency', () => {
    const builtIn = ['@microsoft/office-js']
    const missing = [...imported].filter((name) => name !== undefined && !(name in all) && !builtIn.includes(name))
    expect(missing).toEqual([])
  })
})

/** What a package expects its user to install. */
function peersOf(name: string): string[] {
  const path = `node_modules/${name}/package.json`
  const { peerDependencies } = z.object({ peerDependencies: record.default({}) }).parse(JSON.parse(textOf(path)))
  return Object.keys(peerDependencies)
}

test('the licence in package.json is the one in LICENSE', () => {
  expect(manifest.license).toBe('Apache-2.0')
  expect(textOf('LICENSE')).toContain('Apache License')
  expect(textOf('LICENSE')).toContain('Version 2.0, January 2004')
})
