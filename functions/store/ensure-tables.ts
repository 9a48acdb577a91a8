import {
  CreateTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { ballotsTableOf, clientSettings, type Connection } from './connect.ts'

/** Creates the tables of records and of ballots, with their time to live, where there are none yet; for databases that no stack has set up. */
export async function ensureTables(connection: Connection): Promise<void> {
  const client = new DynamoDBClient(clientSettings(connection))
  try {
    for (const table of [connection.tableName, ballotsTableOf(connection)]) await ensure(client, table)
  } finally {
    client.destroy()
  }
}

async function ensure(client: DynamoDBClient, TableName: string): Promise<void> {
  try {
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: 'S' },
        ],
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
      }),
    )
    await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 1 }, { TableName })
    const TimeToLiveSpecification = { AttributeName: 'ttl', Enabled: true }
    await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }))
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error // it is there already
  }
}
