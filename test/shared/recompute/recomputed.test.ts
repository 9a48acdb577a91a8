import { expect, test } from 'vitest'
import { canonicalJson, type Json } from '#shared/canonical-json.ts'
import { differencesOf, recomputed } from '#shared/recompute/index.ts'
import { publishedBundles } from '../../published/bundles.ts'

test('values that differ are told with their place; members of lists are found by their id', () => {
  const results = (total: string) => ({
    results: [{ subjectId: 'A05', total: { exact: total } }, { subjectId: 'A06' }],
  })
  expect(differencesOf(results('961.7'), results('961.7'))).toEqual([])
  expect(differencesOf(results('961.7'), { results: [...results('961.8').results].reverse() })).toEqual([
    { place: 'results.A05.total.exact', recorded: '961.7', now: '961.8' },
  ])
  expect(differencesOf({ grade: '一等' }, { rank: null })).toEqual([
    { place: 'grade', recorded: '一等', now: null },
    { place: 'rank', recorded: null, now: null },
  ])
})

test('a record whose input was changed afterwards no longer gives its result', async () => {
  const [first] = await publishedBundles()
  const bundle = first?.bundle ?? ''
  const changed = JSON.parse(bundle) as { inputs: { tables: { table: string; columns: string[]; rows: Json[][] }[] } } // as recorded
  const table = changed.inputs.tables.find(({ columns }) => columns.includes('score'))
  const row = table?.rows[0]
  const at = table?.columns.indexOf('score') ?? -1
  if (!row) throw new Error('the first record has scores')
  row[at] = 1
  const found = recomputed(canonicalJson(changed))
  expect(found.sameBytes).toBe(false)
  expect(found.differences.map(({ place }) => place)).toContainEqual(
    expect.stringMatching(/^results\.\w+\.total\.exact$/),
  )
})
