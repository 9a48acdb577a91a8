import { tenantItems, type RawItem } from '#functions/store/tenant-items.ts'
import { ballotsTableOf, type Connection } from '#functions/store/index.ts'
import { readTenantFile, writeTenantFile } from './tenant-file.ts'

/** What became of a command: a sentence for whoever gave it, and whether it did what was asked. */
export interface Outcome {
  readonly done: boolean
  readonly sentence: string
}

/** All records of an office as text. */
export async function exportTenant(connection: Connection, tenant: string): Promise<{ text: string; items: number }> {
  const items = await itemsOf(connection, tenant)
  return { text: writeTenantFile(tenant, items), items: items.length }
}

/** Writes exported records into a table that holds none of the office; a table that does is left as it is. */
export async function restoreTenant(connection: Connection, text: string): Promise<Outcome> {
  const read = readTenantFile(text)
  if ('problem' in read) return { done: false, sentence: read.problem }
  const { tenant, items } = read
  const present = await itemsOf(connection, tenant)
  if (present.length > 0)
    return { done: false, sentence: `库里已有“${tenant}”的 ${present.length} 条数据，没有写入；请恢复到一张新表。` }
  const table = tenantItems(connection)
  try {
    await table.put(items)
  } finally {
    table.close()
  }
  return { done: true, sentence: `已恢复“${tenant}”的 ${items.length} 条数据。` }
}

/** Deletes all records of an office, and its ballots unless they are to stay; its name has to be given twice. */
export async function deleteTenant(
  connection: Connection,
  tenant: string,
  confirmed: string | undefined,
  keeps: 'nothing' | 'ballots' = 'nothing',
): Promise<Outcome> {
  if (confirmed !== tenant)
    return { done: false, sentence: `删除后不能找回。请先导出，再用 --confirm ${tenant} 确认删除。` }
  // a table that is not there is told before anything is deleted
  const ballots = keeps === 'ballots' ? [] : await itemsOf(connection, tenant, 'ballots').catch(unlessMissing)
  if (!ballots) {
    const name = ballotsTableOf(connection)
    return { done: false, sentence: `没有测评库“${name}”，什么都没有删；请用 --ballots-table 给出它的表名。` }
  }
  const records = await itemsOf(connection, tenant)
  for (const [of, items] of [['ballots', ballots] as const, ['records', records] as const]) {
    const table = tenantItems(connection, of)
    try {
      await table.remove(items)
    } finally {
      table.close()
    }
  }
  const kept = keeps === 'ballots' ? '测评库没有动。' : `测评库中的 ${ballots.length} 条也已删除。`
  return { done: true, sentence: `已删除“${tenant}”的 ${records.length} 条数据，${kept}` }
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof Error && error.name === 'ResourceNotFoundException') return undefined
  throw error
}

async function itemsOf(
  connection: Connection,
  tenant: string,
  of: 'records' | 'ballots' = 'records',
): Promise<RawItem[]> {
  const table = tenantItems(connection, of)
  try {
    const items: RawItem[] = []
    for await (const page of table.read(tenant)) items.push(...page)
    return items
  } finally {
    table.close()
  }
}
