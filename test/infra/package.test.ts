import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { configSchema } from '#addin/service/config.ts'
import { manifestForHost } from '#infra/manifest-for-host.ts'
import { packageInstallation } from '#infra/package-installation.ts'
import { settingsOf } from './installations.ts'
import { scratch } from './template.ts'

const HOST = 'https://kaohe.example.gov.cn'
const settings = settingsOf('prod', { host: HOST, resource: 'urn:appraise' })
const first = join(scratch(), 'first')
const second = join(scratch(), 'a folder elsewhere', 'second')

beforeAll(async () => {
  process.env.CDK_VALIDATION = 'false' // what is checked while synthesising is another test's
  expect(await packageInstallation(settings, first)).toEqual([])
  expect(await packageInstallation(settings, second)).toEqual([])
}, 120_000)

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

const textIn = (name: string) => readFileSync(join(first, name), 'utf8')

test('two packages of the same sources, in different places, are the same byte for byte', () => {
  const files = filesIn(first)
  expect(files.length).toBeGreaterThan(40)
  expect(filesIn(second)).toEqual(files)
  const different = files.filter((name) => !readFileSync(join(first, name)).equals(readFileSync(join(second, name))))
  expect(different).toEqual([])
})

test('nothing in a package names a place of the machine it was made on', () => {
  const project = fileURLToPath(new URL('../../', import.meta.url))
  const naming = filesIn(first).filter((name) => [first, project].some((place) => textIn(name).includes(place)))
  expect(naming).toEqual([])
})

test('every file but the list itself is in the list of hashes', () => {
  const listed = textIn('SHA256SUMS')
    .trimEnd()
    .split('\n')
    .map((line) => /^[0-9a-f]{64} {2}(.+)$/.exec(line)?.[1])
  expect(listed).toEqual(
    filesIn(first)
      .filter((name) => name !== 'SHA256SUMS')
      .sort(),
  )
})

describe('what is in it', () => {
  test('the manifest names the host and no longer this machine', () => {
    const manifest = textIn('manifest.xml')
    expect(manifest).not.toContain('localhost')
    expect(manifest).toContain(`<SourceLocation DefaultValue="${HOST}/addin/pane.html"/>`)
    expect(manifest).toContain(`<AppDomain>${HOST}</AppDomain>`)
    expect(() => manifestForHost('<OfficeApp/>', HOST)).toThrow('does not name')
  })

  test('every address in the manifest is a file of the site', () => {
    const named = [...textIn('manifest.xml').matchAll(/"https:\/\/kaohe\.example\.gov\.cn\/([^"]+)"/g)]
    const missing = [...new Set(named.map(([, path = '']) => path))].filter(
      (path) => !filesIn(join(first, 'site')).includes(path),
    )
    expect(named.length).toBeGreaterThan(5)
    expect(missing).toEqual([])
  })

  test('the pages load Office.js from Microsoft and find their service and sign-in', () => {
    expect(textIn('site/addin/pane.html')).toContain('https://appsforoffice.microsoft.com/lib/1/hosted/office.js')
    expect(configSchema.parse(JSON.parse(textIn('site/addin/config.json')))).toEqual({
      service: '',
      issuer: 'https://login.example.gov.cn',
      clientId: 'appraise-addin',
      scope: 'openid',
      resource: 'urn:appraise',
    })
  })

  test('the voters’ page is one short address, loads one script of its own and nothing of Office', () => {
    const page = textIn('site/vote.html')
    const scripts = [...page.matchAll(/<script([^>]*)>([^<]*)</g)]
    const [, from = ''] = /src="\/(addin\/assets\/vote-[^"]+\.js)"/.exec(scripts[0]?.[1] ?? '') ?? []
    expect(scripts.map(([, , inline]) => inline)).toEqual([''])
    expect(filesIn(join(first, 'site'))).toContain(from)
    expect(gzipSync(textIn(join('site', from))).length).toBeLessThan(130_000)
    expect(textIn('nginx.conf')).toContain('location ~ ^/vote(\\.html)?$ {')
  })

  test('the stacks deploy the very bundles that lie beside them', () => {
    const assets = readdirSync(join(first, 'cdk')).filter((name) => name.startsWith('asset.'))
    expect(assets).toHaveLength(1)
    const deployed = join(first, 'cdk', assets[0] ?? '')
    expect(filesIn(deployed)).toEqual(filesIn(join(first, 'lambda')))
    for (const name of filesIn(deployed))
      expect(readFileSync(join(deployed, name)).equals(readFileSync(join(first, 'lambda', name)))).toBe(true)
  })

  test('a web server of one’s own gets the same headers, and passes the service on', () => {
    const configuration = textIn('nginx.conf')
    expect(configuration).toContain(`add_header content-security-policy "default-src 'none'; script-src 'self'`)
    expect(configuration).toContain('proxy_pass https://API_HOST;')
    expect(configuration).toMatch(/location ~ \^\/v1\/\(ballot-papers\|votes\)\$ \{\s+access_log off;\s+proxy_pass/)
  })
})

describe('the command', () => {
  const run = (...args: string[]) =>
    promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', fileURLToPath(new URL('../../infra/package.ts', import.meta.url)), ...args],
      { cwd: fileURLToPath(new URL('../../', import.meta.url)) },
    )

  test.each([
    ['without a host', [], '缺少网址，请用 --host https://… 给出加载项和服务对外的网址。'],
    ['with a path behind the host', ['--host', 'https://kaohe.example.gov.cn/addin'], '只写到主机为止'],
    ['with an option that is none', ['--hots', HOST], '不认识“--hots”'],
  ])('%s says so in one sentence and makes nothing', async (_, args, sentence) => {
    const failed = (await run(...args).catch((error: unknown) => error)) as { code: number; stderr: string } // as execFile rejects
    expect(failed.code).toBe(1)
    expect(failed.stderr.trim().split('\n')).toEqual([expect.stringContaining(sentence)])
  })
})
