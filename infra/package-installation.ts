import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildAddin } from '#addin/build.ts'
import { manifestForHost } from './manifest-for-host.ts'
import type { Settings } from './settings/settings.ts'
import { buildFunctions, synthesise } from './synthesise.ts'
import { webServerConfiguration } from './web-server.ts'

const MANIFEST = fileURLToPath(new URL('../manifest.xml', import.meta.url))

/**
 * Everything an installation needs, into a folder: `site` for the web, `lambda` the functions, `cdk` to deploy,
 * `manifest.xml` for Excel, `nginx.conf` for a web server of one's own, and the hash of every file. Or sentences on why not.
 */
export async function packageInstallation(settings: Settings, folder: string): Promise<readonly string[]> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const tooLarge = await buildFunctions(join(folder, 'lambda'))
  if (tooLarge.length > 0) return tooLarge
  await synthesise(settings, join(folder, 'lambda'), join(folder, 'cdk'))
  await forgetPlaces(join(folder, 'cdk'))
  await buildSite(settings, join(folder, 'site', 'addin'))
  await writeFile(join(folder, 'manifest.xml'), manifestForHost(await readFile(MANIFEST, 'utf8'), settings.host))
  await writeFile(join(folder, 'nginx.conf'), webServerConfiguration(settings))
  await writeFile(join(folder, 'SHA256SUMS'), await hashesOf(folder))
  return []
}

/** Drops what says where on this machine a construct was made: the report, and the traces in the stacks' metadata. */
async function forgetPlaces(cdk: string): Promise<void> {
  await rm(join(cdk, 'validation-report.json'), { force: true })
  for (const name of (await readdir(cdk)).filter((one) => one.endsWith('.metadata.json'))) {
    const metadata: unknown = JSON.parse(await readFile(join(cdk, name), 'utf8'))
    const without = JSON.stringify(metadata, (key, value: unknown) => (key === 'trace' ? undefined : value), 2)
    await writeFile(join(cdk, name), `${without}\n`)
  }
}

async function buildSite({ officeJs, issuer, clientId, scope, resource }: Settings, outDir: string): Promise<void> {
  await buildAddin({ outDir, office: officeJs })
  await rm(join(outDir, 'built')) // the build's own mark of what it was made from
  // typed by hand from a slip of paper, so as short as every web server can have it
  await rename(join(outDir, 'vote.html'), join(outDir, '..', 'vote.html'))
  // one origin serves pages and service
  const config = { service: '', issuer, clientId, scope, ...(resource === undefined ? {} : { resource }) }
  await writeFile(join(outDir, 'config.json'), `${JSON.stringify(config, null, 2)}\n`)
}

/** The files under a folder in order, each with its SHA-256, as `sha256sum -c` reads them. */
async function hashesOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const named = paths.map((path) => ({ path, name: relative(folder, path).split(sep).join('/') }))
  named.sort((a, b) => (a.name < b.name ? -1 : 1))
  const lines = await Promise.all(
    named.map(async ({ path, name }) => {
      const hash = createHash('sha256')
        .update(await readFile(path))
        .digest('hex')
      return `${hash}  ${name}\n`
    }),
  )
  return lines.join('')
}
