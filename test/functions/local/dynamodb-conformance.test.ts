import { randomUUID } from 'node:crypto'
import {
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  TransactGetCommand,
  TransactWriteCommand,
  UpdateCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureTables } from '#functions/store/index.ts'
import { startDatabase, type LocalDatabase } from '#functions/local/dynamodb/index.ts'

// what DynamoDB does, on the local database or on any other named by DYNAMODB_ENDPOINT
const TableName = `conformance-${randomUUID()}`
let local: LocalDatabase | undefined
let client: DynamoDBClient
let db: DynamoDBDocumentClient
beforeAll(async () => {
  const named = process.env.DYNAMODB_ENDPOINT
  local = named ? undefined : await startDatabase({ memory: true })
  const endpoint = named ?? local?.endpoint ?? ''
  await ensureTables({ endpoint, tableName: TableName })
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  client = new DynamoDBClient({ endpoint, region: 'local', credentials, maxAttempts: 1 })
  db = DynamoDBDocumentClient.from(client)
})
afterAll(async () => {
  client.destroy()
  await local?.stop()
})

type Entry = NonNullable<TransactWriteCommandInput['TransactItems']>[number]
const put = (pk: string, sk: string, attributes: object = {}): Entry => ({
  Put: { TableName, Item: { pk, sk, ...attributes } },
})
const isNew = (entry: Entry): Entry => ({
  Put: { ...entry.Put, TableName, Item: entry.Put?.Item, ConditionExpression: 'attribute_not_exists(pk)' },
})
const write = (TransactItems: Entry[], ClientRequestToken?: string) =>
  db.send(new TransactWriteCommand({ TransactItems, ClientRequestToken }))
const get = async (pk: string, sk: string) =>
  (await db.send(new GetCommand({ TableName, Key: { pk, sk }, ConsistentRead: true }))).Item
const refusal = (name: string) => expect.objectContaining({ name }) as Error

describe('a transaction', () => {
  test('puts, updates, checks and deletes together', async () => {
    await write([put('T', 'updated', { v: 1 }), put('T', 'checked'), put('T', 'deleted')])
    await write([
      isNew(put('T', 'new', { 单位: '区统计局' })),
      {
        Update: {
          TableName,
          Key: { pk: 'T', sk: 'updated' },
          UpdateExpression: 'SET v = v + :one',
          ConditionExpression: 'v = :one',
          ExpressionAttributeValues: { ':one': 1 },
        },
      },
      {
        ConditionCheck: {
          TableName,
          Key: { pk: 'T', sk: 'checked' },
          ConditionExpression: 'attribute_exists(pk)',
        },
      },
      { Delete: { TableName, Key: { pk: 'T', sk: 'deleted' } } },
    ])
    expect(await get('T', 'new')).toEqual({ pk: 'T', sk: 'new', 单位: '区统计局' })
    expect(await get('T', 'updated')).toMatchObject({ v: 2 })
    expect(await get('T', 'deleted')).toBeUndefined()
  })

  test('of which one condition fails writes nothing, and tells which and what is stored', async () => {
    await write([put('C', '1', { v: 1 })])
    const taken = isNew(put('C', '1', { v: 9 }))
    const told = {
      Put: { ...taken.Put, TableName, Item: taken.Put?.Item, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const },
    }
    const error = await write([put('C', '2'), told]).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(TransactionCanceledException)
    const reasons = error instanceof TransactionCanceledException ? error.CancellationReasons : []
    expect(reasons?.map(({ Code }) => Code)).toEqual(['None', 'ConditionalCheckFailed'])
    expect(reasons?.[1]?.Item).toMatchObject({ v: { N: '1' } })
    expect(await get('C', '2')).toBeUndefined()
    expect(await get('C', '1')).toMatchObject({ v: 1 })
  })

  test('sent again under its token is done once; another under that token is refused', async () => {
    const token = randomUUID()
    const once = [isNew(put('R', token))]
    await write(once, token)
    await write(once, token)
    await expect(write([put('R', 'other')], token)).rejects.toEqual(refusal('IdempotentParameterMismatchException'))
    expect(await get('R', 'other')).toBeUndefined()
  })

  test.each([
    ['without items', []],
    ['of 101 items', Array.from({ length: 101 }, (_, at) => put('N', String(at)))],
    ['over 4 MB', Array.from({ length: 14 }, (_, at) => put('N', String(at), { d: 'x'.repeat(350_000) }))],
    ['with two writes of one item', [put('N', '1'), { Delete: { TableName, Key: { pk: 'N', sk: '1' } } }]],
  ])('%s is refused', async (_what, entries) => {
    await expect(write(entries)).rejects.toEqual(refusal('ValidationException'))
    expect(await get('N', '1')).toBeUndefined()
  })

  test('of 100 items is written', async () => {
    await write(Array.from({ length: 100 }, (_, at) => put('H', String(at))))
    expect(await get('H', '99')).toBeDefined()
  })

  test('keeps 38 digits of a number and refuses 39', async () => {
    const exact = (n: string) =>
      client.send(
        new TransactWriteItemsCommand({
          TransactItems: [{ Put: { TableName, Item: { pk: { S: 'D' }, sk: { S: '1' }, n: { N: n } } } }],
        }),
      )
    await exact('0.1000000000000000055511151231257827021')
    await expect(exact('123456789012345678901234567890123456789')).rejects.toThrow()
  })

  test('that 20 send at once for one version is won by one', async () => {
    await write([put('V', '1', { v: 0 })])
    const rivals = Array.from({ length: 20 }, (_, at) =>
      write([
        {
          Update: {
            TableName,
            Key: { pk: 'V', sk: '1' },
            UpdateExpression: 'SET v = :next',
            ConditionExpression: 'v = :seen',
            ExpressionAttributeValues: { ':next': 1, ':seen': 0 },
          },
        },
        put('V', `by ${at}`),
      ]),
    )
    const settled = await Promise.allSettled(rivals)
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

test('a transaction of reads gives every item in its place', async () => {
  await write([put('G', '1', { v: 1 })])
  const keys = [{ pk: 'G', sk: '1' }, { pk: 'G', sk: 'none' }] // prettier-ignore
  const read = await db.send(
    new TransactGetCommand({ TransactItems: keys.map((Key) => ({ Get: { TableName, Key } })) }),
  )
  expect(read.Responses?.map(({ Item }) => Item)).toEqual([{ pk: 'G', sk: '1', v: 1 }, undefined])
})

test('a single write whose condition fails tells what is stored, if asked', async () => {
  await write([put('S', '1', { v: 1 })])
  const Key = { pk: 'S', sk: '1' }
  const asked = { TableName, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const }
  const failing = { ...asked, ConditionExpression: 'attribute_not_exists(pk)' }
  const set = { UpdateExpression: 'SET v = :v', ExpressionAttributeValues: { ':v': 2 } }
  for (const command of [
    () => db.send(new PutCommand({ ...failing, Item: Key })),
    () => db.send(new UpdateCommand({ ...failing, Key, ...set })),
    () => db.send(new DeleteCommand({ ...failing, Key })),
  ]) {
    await expect(command()).rejects.toMatchObject({
      name: 'ConditionalCheckFailedException',
      Item: { pk: { S: 'S' }, v: { N: '1' } },
    })
  }
  const unasked = new PutCommand({ TableName, Item: Key, ConditionExpression: 'attribute_not_exists(pk)' })
  await expect(db.send(unasked)).rejects.toMatchObject({ Item: undefined })
  expect(await get('S', '1')).toMatchObject({ v: 1 })
})

test('the time to live is the attribute ttl', async () => {
  const described = await client.send(new DescribeTimeToLiveCommand({ TableName }))
  expect(described.TimeToLiveDescription).toMatchObject({ TimeToLiveStatus: 'ENABLED', AttributeName: 'ttl' })
})
