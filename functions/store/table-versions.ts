import { versionOf } from './commit.ts'
import type { Database } from './database.ts'
import { keys } from './keys.ts'

/** The version of every table of a cycle that has held a row. */
export async function tableVersions(db: Database, tenant: string, cycleId: string): Promise<Record<string, number>> {
  const { pk, sk } = keys.table(tenant, cycleId, '')
  const versions: Record<string, number> = {}
  for await (const page of db.query({ pk, prefix: sk }))
    for (const head of page) versions[String(head.table)] = versionOf(head)
  return versions
}
