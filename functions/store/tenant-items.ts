import {
  BatchWriteItemCommand,
  DynamoDBClient,
  paginateScan,
  type AttributeValue,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb'
import { ballotKeys } from './ballot-keys.ts'
import { ballotsTableOf, clientSettings, type Connection } from './connect.ts'
import { backoff } from './backoff.ts'
import { identityKey, keys } from './keys.ts'

/** An item as DynamoDB itself writes it, so that no number and no byte changes on the way. */
export type RawItem = Record<string, AttributeValue>

/** DynamoDB takes no more in one request. */
const MOST_WRITES = 25

/** Where a table keeps what is of an office but lies under no office: identities, and codes of ballots. */
const ELSEWHERE = { records: identityKey('').pk, ballots: ballotKeys.code('').pk }

/** All that a table holds of one office, for whoever runs the service; it reads the whole table, so no request may. */
export function tenantItems(connection: Connection, of: 'records' | 'ballots' = 'records') {
  const client = new DynamoDBClient(clientSettings(connection))
  const TableName = of === 'records' ? connection.tableName : ballotsTableOf(connection)
  const { pause = backoff } = connection

  /** The items of an office, its members' identities included, page by page and in no order. */
  async function* read(tenant: string): AsyncIterable<readonly RawItem[]> {
    const request = {
      TableName,
      ConsistentRead: true,
      FilterExpression: 'begins_with(#pk, :own) OR (begins_with(#pk, :elsewhere) AND #tenant = :tenant)',
      ExpressionAttributeNames: { '#pk': 'pk', '#tenant': 'tenant' },
      ExpressionAttributeValues: {
        ':own': { S: ownPartitions(of, tenant) },
        ':elsewhere': { S: ELSEWHERE[of] },
        ':tenant': { S: tenant },
      },
    }
    for await (const page of paginateScan({ client }, request)) yield page.Items ?? []
  }

  async function write(requests: readonly WriteRequest[]): Promise<void> {
    for (let from = 0; from < requests.length; from += MOST_WRITES) {
      let left: WriteRequest[] = requests.slice(from, from + MOST_WRITES)
      for (let attempt = 1; left.length > 0; attempt++) {
        if (attempt > 1) await pause(attempt - 1)
        const { UnprocessedItems } = await client.send(
          new BatchWriteItemCommand({ RequestItems: { [TableName]: left } }),
        )
        left = UnprocessedItems?.[TableName] ?? []
      }
    }
  }

  return {
    read,
    put: (items: readonly RawItem[]) => write(items.map((Item) => ({ PutRequest: { Item } }))),
    remove: (items: readonly RawItem[]) =>
      write(items.flatMap(({ pk, sk }) => (pk && sk ? [{ DeleteRequest: { Key: { pk, sk } } }] : []))),
    close: () => client.destroy(),
  }
}

/** How the partitions of an office begin. */
function ownPartitions(of: 'records' | 'ballots', tenant: string): string {
  if (of === 'records') return keys.cycle(tenant, '').pk.replace(/CYCLES$/, '')
  return ballotKeys.paper({ tenant, cycleId: '', ballotId: '' }).pk.replace(/##PAPER$/, '')
}
