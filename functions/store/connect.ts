import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb'
import { outcomeOf, storeError } from './aws-errors.ts'
import { backoff } from './backoff.ts'
import { isOfBallots } from './ballot-keys.ts'
import { placeOf, type Database, type Item, type Range, type TransactOutcome, type Write } from './database.ts'
import type { Key } from './keys.ts'
import { transactWriteItem } from './transact-write-item.ts'

// the client warns Node 20 of its versions after January 2027; ours is pinned
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'

/** Where the table lies: in AWS, or at an endpoint of one's own. */
export interface Connection {
  readonly tableName: string
  /** The table of ballots; beside the records, with -ballots behind their table's name, where none is given. */
  readonly ballotsTableName?: string
  readonly region?: string
  readonly endpoint?: string
  /** Waits before another attempt; the default takes longer each time. */
  readonly pause?: (attempt: number) => Promise<void>
}

/** The name of the table of ballots. */
export function ballotsTableOf({ tableName, ballotsTableName }: Connection): string {
  return ballotsTableName ?? `${tableName}-ballots`
}

/** The client's settings: an endpoint of one's own asks for no account. */
export function clientSettings({ endpoint, region }: Connection): DynamoDBClientConfig {
  const requestHandler = { connectionTimeout: 1_000, requestTimeout: 10_000 }
  if (endpoint === undefined) return { requestHandler, ...(region === undefined ? {} : { region }) }
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  return { endpoint, region: region ?? 'local', credentials, requestHandler }
}

/** The database over DynamoDB's document client; opens no connection before the first call. */
export function connect(connection: Connection): Database & { close(): void } {
  const { pause = backoff } = connection
  const tableOf = ({ pk }: { readonly pk: string }) =>
    isOfBallots(pk) ? ballotsTableOf(connection) : connection.tableName
  const client = new DynamoDBClient(clientSettings(connection))
  const documents = DynamoDBDocumentClient.from(client)

  return {
    pause,
    close: () => client.destroy(),

    async get(key: Key): Promise<Item | undefined> {
      const found = await asked(
        documents.send(new GetCommand({ TableName: tableOf(key), Key: { ...key }, ConsistentRead: true })),
      )
      return found.Item as Item | undefined // every item of the table has both keys
    },

    async batchGet(keys: readonly Key[]): Promise<readonly Item[]> {
      const items: Item[] = []
      let wanted = [...new Set(keys.map(tableOf))].map((table): Wanted => {
        return [table, keys.filter((key) => tableOf(key) === table).map((key) => ({ ...key }))]
      })
      for (let attempt = 1; wanted.length > 0; attempt++) {
        if (attempt > 1) await pause(attempt - 1)
        const tables = wanted.map(([table, Keys]) => [table, { Keys, ConsistentRead: true }] as const)
        const found = await asked(documents.send(new BatchGetCommand({ RequestItems: Object.fromEntries(tables) })))
        items.push(...(Object.values(found.Responses ?? {}).flat() as Item[])) // as above
        wanted = Object.entries(found.UnprocessedKeys ?? {}).map(([table, { Keys = [] }]) => [table, Keys])
      }
      return items
    },

    async *query(range: Range): AsyncIterable<readonly Item[]> {
      let next: Record<string, unknown> | undefined
      do {
        const page = await asked(documents.send(new QueryCommand({ ...queryOf(tableOf(range), range, next) })))
        yield (page.Items ?? []) as Item[] // as above
        next = page.LastEvaluatedKey
      } while (next)
    },

    async transact(writes: readonly Write[]): Promise<TransactOutcome> {
      const TransactItems = writes.map((write) => transactWriteItem(tableOf(placeOf(write)), write))
      try {
        await documents.send(new TransactWriteCommand({ TransactItems }))
        return { done: true }
      } catch (error) {
        return outcomeOf(error)
      }
    },
  }
}

/** Keys still to be read, by table. */
type Wanted = [table: string, keys: Record<string, unknown>[]]

async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    throw storeError(error)
  }
}

function queryOf(tableName: string, range: Range, next: Record<string, unknown> | undefined) {
  const { pk, prefix, after, pageSize } = range
  const start = next ?? (after === undefined ? undefined : { pk, sk: after })
  return {
    TableName: tableName,
    ConsistentRead: true,
    KeyConditionExpression: prefix === undefined ? '#pk = :pk' : '#pk = :pk AND begins_with(#sk, :prefix)',
    ExpressionAttributeNames: prefix === undefined ? { '#pk': 'pk' } : { '#pk': 'pk', '#sk': 'sk' },
    ExpressionAttributeValues: prefix === undefined ? { ':pk': pk } : { ':pk': pk, ':prefix': prefix },
    ...(start ? { ExclusiveStartKey: start } : {}),
    ...(pageSize === undefined ? {} : { Limit: pageSize }),
  }
}
