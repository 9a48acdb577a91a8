import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildAddin } from '#addin/build.ts'

/** design: at most 300 kB gzip before the pane is first painted. */
const LIMIT = 300_000
let outDir: string

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'addin-'))
  await buildAddin({ outDir, office: '/office.js' })
}, 120_000)

/** A script and all it imports at once; what is imported later, page by page, is not counted. */
async function before(script: string, seen = new Set<string>()): Promise<Set<string>> {
  if (seen.has(script)) return seen
  seen.add(script)
  const text = await readFile(join(outDir, 'assets', script), 'utf8')
  const imports = [...text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)].map((found) => found[1] ?? '')
  for (const one of imports) await before(one, seen)
  return seen
}

describe('窗格的包', () => {
  it(`首次显示之前所需的脚本压缩后不超过 ${LIMIT / 1000} kB`, async () => {
    const html = await readFile(join(outDir, 'pane.html'), 'utf8')
    const [, entry = ''] = /<script type="module"[^>]*src="\.\/assets\/([^"]+)"/.exec(html) ?? []
    const names = await readdir(join(outDir, 'assets'))
    // the pane itself comes right after office.js has said it is there
    const pane = names.find((name) => name.startsWith('start-pane')) ?? ''
    const scripts = await before(pane, await before(entry))
    const sizes = await Promise.all(
      [...scripts].map(async (name) => gzipSync(await readFile(join(outDir, 'assets', name))).length),
    )
    const total = sizes.reduce((sum, size) => sum + size, 0)
    expect(scripts.size).toBeGreaterThan(3)
    expect(total).toBeLessThan(LIMIT)
  })

  it('页面从给定的地址取 office.js,文件名带内容的指纹,地址都是相对的', async () => {
    for (const page of ['pane.html', 'sign-in.html']) {
      const html = await readFile(join(outDir, page), 'utf8')
      expect(html).toContain('<script data-office src="/office.js"></script>')
      expect(
        [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((found) => found[1]).filter((url) => url?.startsWith('./')),
      ).not.toEqual([])
      for (const [, name] of html.matchAll(/\.\/assets\/([^"]+)"/g)) expect(name).toMatch(/-[\w-]{8}\.(js|css)$/)
    }
  })

  it('函数说明、图标都在', async () => {
    expect(await readdir(outDir)).toEqual(
      expect.arrayContaining([
        'functions.json',
        'functions.en.json',
        'functions.js',
        'icon-16.png',
        'icon-32.png',
        'icon-64.png',
        'icon-80.png',
      ]),
    )
  })
})
