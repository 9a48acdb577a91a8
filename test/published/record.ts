import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { shippedDocuments } from '#functions/schemes/shipped-documents.ts'
import { canonicalJson } from '#shared/canonical-json.ts'
import { evaluate } from '#shared/engine/evaluate.ts'
import { ENGINE_VERSION } from '#shared/engine/version.ts'
import { resolve } from '#shared/scheme/resolve.ts'
import { PUBLISHED } from './bundles.ts'

// `npx tsx test/published/record.ts`: keeps what this version of the engine makes of every example year. A version that
// has been released is never recorded again; a changed number asks for a new version and a line in CHANGELOG.md.
const folder = join(PUBLISHED, ENGINE_VERSION)
await mkdir(folder, { recursive: true })
for (const { document, example } of await shippedDocuments()) {
  const year = await example?.()
  if (!year) continue
  const { scheme } = resolve(document, year.adoption)
  if (!scheme) throw new Error(`${document.file} cannot be adopted as its example does`)
  const bundle = {
    inputs: { scheme, tables: year.tables },
    result: evaluate(scheme, year.tables),
    engineVersion: ENGINE_VERSION,
  }
  await writeFile(join(folder, `${scheme.id}-${scheme.version}.json`), `${canonicalJson(bundle)}\n`)
}
