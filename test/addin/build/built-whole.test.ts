import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildAddin } from '#addin/build.ts'

test('a build is there whole or not at all, for another start that looks at it meanwhile', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'appraise-built-'))
  const outDir = join(folder, 'addin')
  const building = buildAddin({ outDir })
  await expect.poll(() => readdir(folder), { timeout: 60_000, interval: 5 }).toContain('addin')
  const files = await readdir(outDir)
  for (const name of ['built', 'pane.html', 'sign-in.html', 'vote.html', 'functions.json', 'icon-32.png'])
    expect(files).toContain(name)
  await building
  expect(await readdir(folder)).toEqual(['addin'])
  await rm(folder, { recursive: true, force: true })
}, 120_000)
