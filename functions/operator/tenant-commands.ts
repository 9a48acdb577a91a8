import { tenantItems, type RawItem } from '#functions/store/tenant-items.ts'
import type { Connection } from '#functions/store/index.ts'
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

/** Deletes all records of an office; its name has to be given twice. */
export async function deleteTenant(
  connection: Connection,
  tenant: string,
  confirmed: string | undefined,
): Promise<Outcome> {
  if (confirmed !== tenant)
    return { done: false, sentence: `删除后不能找回。请先导出，再用 --confirm ${tenant} 确认删除。` }
  const items = await itemsOf(connection, tenant)
  const table = tenantItems(connection)
  try {
    await table.remove(items)
  } finally {
    table.close()
  }
  return { done: true, sentence: `已删除“${tenant}”的 ${items.length} 条数据。` }
}

async function itemsOf(connection: Connection, tenant: string): Promise<RawItem[]> {
  const table = tenantItems(connection)
  try {
    const items: RawItem[] = []
    for await (const page of table.read(tenant)) items.push(...page)
    return items
  } finally {
    table.close()
  }
}
