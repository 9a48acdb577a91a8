import type { Database } from './database.ts'
import { keys } from './keys.ts'

/** The objections of a cycle on which nothing has been decided yet, and whose they are. */
export async function openObjections(
  db: Database,
  tenant: string,
  cycleId: string,
): Promise<readonly { readonly subjectId: string; readonly name: string }[]> {
  const { pk, sk } = keys.objection(tenant, cycleId, '')
  const open: { subjectId: string; name: string }[] = []
  for await (const page of db.query({ pk, prefix: sk }))
    for (const item of page)
      if (item.open === true) open.push({ subjectId: String(item.subject), name: String(item.name) })
  return open
}
