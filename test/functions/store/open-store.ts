import { randomUUID } from 'node:crypto'
import { connect, ensureTables, type AuditContext, type Connection, type Database } from '#functions/store/index.ts'
import { startDatabase } from '#functions/local/dynamodb/index.ts'

/** A store of its own on DYNAMODB_ENDPOINT, or else on a database in memory; pauses are skipped but counted. */
export async function openStore(): Promise<{
  db: Database
  connection: Connection
  pauses: number[]
  close: () => Promise<void>
}> {
  const named = process.env.DYNAMODB_ENDPOINT
  const local = named ? undefined : await startDatabase({ memory: true })
  const pauses: number[] = []
  const pause = async (attempt: number) => {
    pauses.push(attempt)
    await new Promise(setImmediate)
  }
  const connection = { endpoint: named ?? local?.endpoint ?? '', tableName: `test-${randomUUID()}`, pause }
  await ensureTables(connection)
  const db = connect(connection)
  const close = async () => {
    db.close()
    await local?.stop()
  }
  return { db, connection, pauses, close }
}

/** The office's clerk of a tenant, acting on a given day. */
export function clerk(tenant: string, at = '2016-12-20T09:00:00.000Z'): AuditContext {
  return { tenant, actor: { subject: `${tenant}-office`, name: '考核办经办人' }, at }
}

/** The only member of a union that has the given name, or a failure that shows what came instead. */
export function expectOnly<T extends object, K extends PropertyKey>(
  value: T,
  name: K,
): T extends Readonly<Record<K, infer V>> ? V : never {
  if (!Object.hasOwn(value, name)) throw new Error(`no ${String(name)} in ${JSON.stringify(value)}`)
  return (value as Record<K, unknown>)[name] as T extends Readonly<Record<K, infer V>> ? V : never // just looked
}
