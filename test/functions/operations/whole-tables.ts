import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb'
import { ballotsTableOf, clientSettings } from '#functions/store/connect.ts'
import type { Connection } from '#functions/store/index.ts'

/** An item as it lies in its table. */
export type RawItem = Readonly<Record<string, unknown>> & { readonly pk: string; readonly sk: string }

/** Everything in both tables, in order of the keys. */
export async function wholeTables(connection: Connection): Promise<{ records: RawItem[]; ballots: RawItem[] }> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(clientSettings(connection)))
  const all = async (TableName: string) => {
    const items: RawItem[] = []
    for await (const page of paginateScan({ client }, { TableName, ConsistentRead: true }))
      items.push(...((page.Items ?? []) as RawItem[])) // every item has both keys
    return items.sort((a, b) => (`${a.pk}\0${a.sk}` < `${b.pk}\0${b.sk}` ? -1 : 1))
  }
  try {
    return { records: await all(connection.tableName), ballots: await all(ballotsTableOf(connection)) }
  } finally {
    client.destroy()
  }
}
