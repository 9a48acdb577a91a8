import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the records lie: one folder for each version of the engine, one file for each published result. */
export const PUBLISHED = fileURLToPath(new URL('.', import.meta.url))

/** A published result as it was recorded: canonical JSON of inputs, scheme, result and engine version. */
export interface PublishedBundle {
  readonly version: string
  readonly name: string
  readonly bundle: string
}

/** Every published result of every release. */
export async function publishedBundles(): Promise<readonly PublishedBundle[]> {
  const folders = (await readdir(PUBLISHED, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const read = folders.map(async ({ name: version }) => {
    const files = (await readdir(join(PUBLISHED, version))).filter((file) => file.endsWith('.json')).sort()
    return Promise.all(
      files.map(async (file) => ({
        version,
        name: file.replace('.json', ''),
        bundle: (await readFile(join(PUBLISHED, version, file), 'utf8')).trimEnd(),
      })),
    )
  })
  return (await Promise.all(read)).flat()
}
