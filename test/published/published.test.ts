import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { canonicalJson } from '#shared/canonical-json.ts'
import { ENGINE_VERSION } from '#shared/engine/version.ts'
import { recomputed } from '#shared/recompute/index.ts'
import { publishedBundles } from './bundles.ts'

const bundles = await publishedBundles()
const changes = await readFile(new URL('../../CHANGELOG.md', import.meta.url), 'utf8')

test('the engine of today has recorded its results, 银海区, 妇联 and 滕州 among them', () => {
  const own = bundles.filter(({ version }) => version === ENGINE_VERSION).map(({ name }) => name)
  for (const name of ['yinhai-2016', 'womens-federation-v1', 'tengzhou-housing-v1']) expect(own).toContain(name)
})

test.each(bundles.map((one) => [`${one.version} ${one.name}`, one] as const))('%s', (_, { version, bundle }) => {
  expect(canonicalJson(JSON.parse(bundle))).toBe(bundle)
  const { engineThen, sameBytes, differences } = recomputed(bundle)
  expect(engineThen).toBe(version)
  if (version === ENGINE_VERSION) {
    expect(differences).toEqual([])
    expect(sameBytes).toBe(true)
  } else {
    // a newer engine gives equal values, or says in CHANGELOG.md which places differ from which version
    const untold = differences.filter(({ place }) => !changes.includes(`${version}: ${place}`))
    expect(untold).toEqual([])
  }
})
