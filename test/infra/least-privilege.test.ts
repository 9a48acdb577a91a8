import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { settingsOf } from './installations.ts'
import { templateOf } from './template.ts'

const template = templateOf(settingsOf('prod'))

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query']
const WRITE = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem']
const DECRYPT = ['kms:Decrypt', 'kms:DescribeKey']
const ENCRYPT = [
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
]
const LOG = ['logs:CreateLogStream', 'logs:PutLogEvents']

const ADD = ['dynamodb:UpdateItem']

/** Partitions of a table that a role reads, writes, and raises counters in. */
interface OnTable {
  readonly reads: string[]
  readonly writes: string[]
  readonly adds?: string[]
}

/** The whole of what a function may do with the table of records, beside its key through the table and its log. */
const ROLES: Readonly<Record<string, OnTable>> = {
  evaluation: { reads: ['T#*#SCHEMES', 'T#*#BLOB#SCHEME#*', 'T##IDENTITY#*'], writes: [] },
  records: { reads: ['T#*'], writes: ['T#*'] },
  documents: { reads: ['T#*'], writes: [] },
  nightly: { reads: ['T#*'], writes: ['T#*#ANCHORS', 'T#*#ANCHORS#*', 'T#*#BLOB#AUDIT#*'] },
  ballots: { reads: [], writes: [] },
}

/** The whole of what a function may do with the table of ballots: two reach it, and the one that takes votes reads no count. */
const ON_BALLOTS: Readonly<Record<string, OnTable>> = {
  records: { reads: ['B#*'], writes: ['B#*', 'C#*'] },
  ballots: { reads: ['B#*#PAPER', 'C#*'], writes: [], adds: ['B#*#PAPER', 'B#*#TALLY', 'C#*'] },
}

const statementsOn = (table: 'Records' | 'Ballots', { reads, writes, adds = [] }: OnTable) => {
  const granted: [string[], string[]][] = [
    [READ, reads],
    [WRITE, writes],
    [ADD, adds],
  ]
  const onPartitions = granted
    .filter(([, partitions]) => partitions.length > 0)
    .map(([Action, partitions]) => ({
      Effect: 'Allow',
      Action,
      Resource: `${table}Table.Arn`,
      Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions } },
    }))
  const isWriting = writes.length + adds.length > 0
  const key = {
    Effect: 'Allow',
    Action: isWriting ? [...DECRYPT, ...ENCRYPT] : DECRYPT,
    Resource: `${table}Key.Arn`,
    Condition: { StringEquals: { 'kms:ViaService': ['dynamodb.ap-southeast-1.amazonaws.com'] } },
  }
  return onPartitions.length > 0 ? [...onPartitions, key] : []
}

describe('each role may do exactly this and nothing else', () => {
  test.each(Object.entries(ROLES))('%s', (name, records) => {
    const ballots = ON_BALLOTS[name] ?? { reads: [], writes: [] }
    expect(policiesOf(name).map(inLists)).toEqual([
      [
        ...statementsOn('Records', records),
        ...statementsOn('Ballots', ballots),
        { Effect: 'Allow', Action: LOG, Resource: `Function${name}Logs.Arn` },
      ].map(inList),
    ])
  })

  test('who may not reach a table is not told its name', () => {
    for (const { Handler, Environment } of Object.values(named('AWS::Lambda::Function'))) {
      const [name = ''] = String(Handler).split('.')
      const { Variables } = Environment as { Variables: Record<string, unknown> } // as CloudFormation has it
      expect([name, Object.keys(Variables).includes('BALLOTS_TABLE_NAME')]).toEqual([name, name in ON_BALLOTS])
      expect([name, Object.keys(Variables).includes('TABLE_NAME')]).toEqual([name, name !== 'ballots'])
    }
  })

  test('the schedule may call the nightly function and nothing else', () => {
    const policies = Object.values(named('AWS::IAM::Policy')).filter(({ Roles }) => String(Roles) === 'ScheduleRole')
    expect(policies.map(statementsOf)).toEqual([
      [{ Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: 'FunctionnightlyFunction.Arn' }],
    ])
  })

  test('there is no other role, and none has a policy from elsewhere', () => {
    const roles = named('AWS::IAM::Role')
    expect(Object.keys(roles).sort()).toEqual(
      [...Object.keys(ROLES).map((name) => `Function${name}Role`), 'ScheduleRole'].sort(),
    )
    for (const [name, role] of Object.entries(roles)) {
      expect(role).not.toHaveProperty('ManagedPolicyArns')
      expect(role).not.toHaveProperty('Policies')
      expect(role).toMatchObject({
        AssumeRolePolicyDocument: {
          Statement: [
            {
              Action: 'sts:AssumeRole',
              Principal: { Service: name === 'ScheduleRole' ? 'scheduler.amazonaws.com' : 'lambda.amazonaws.com' },
            },
          ],
        },
      })
    }
    expect(Object.keys(named('AWS::IAM::Policy'))).toHaveLength(Object.keys(roles).length)
  })

  test('each function runs under its own role and is called by the API alone', () => {
    const functions = Object.values(named('AWS::Lambda::Function'))
    expect(functions.map(({ Role, Handler }) => [Role, Handler]).sort()).toEqual(
      Object.keys(ROLES)
        .map((name) => [`Function${name}Role.Arn`, `${name}.handler`])
        .sort(),
    )
    const callers = Object.values(named('AWS::Lambda::Permission')).map(({ Principal }) => Principal)
    expect(callers).toEqual(['evaluation', 'records', 'documents', 'ballots'].map(() => 'apigateway.amazonaws.com'))
  })

  test('the bucket of pages is read by CloudFront, and everything unencrypted is refused', () => {
    const statements = Object.values(named('AWS::S3::BucketPolicy')).flatMap(statementsOf)
    const allowed = statements.filter(({ Effect }) => Effect === 'Allow')
    expect(allowed.map(({ Action, Principal }) => [Action, Principal])).toEqual(
      expect.arrayContaining([['s3:GetObject', { Service: 'cloudfront.amazonaws.com' }]]),
    )
    for (const { Action, Principal } of allowed)
      expect([Action, Principal]).toEqual(
        Action === 's3:PutObject'
          ? ['s3:PutObject', { Service: 'logging.s3.amazonaws.com' }]
          : ['s3:GetObject', { Service: 'cloudfront.amazonaws.com' }],
      )
  })
})

/** A statement with its only resource or action written as a list too, as CloudFormation takes both. */
function inList(statement: Readonly<Record<string, unknown>>) {
  return { ...statement, Action: [statement.Action].flat() }
}

function inLists(statements: readonly Readonly<Record<string, unknown>>[]) {
  return statements.map(inList)
}

const documentSchema = z.looseObject({
  PolicyDocument: z.looseObject({ Statement: z.array(z.record(z.string(), z.unknown())) }),
})

function statementsOf(resource: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[] {
  return documentSchema.parse(resource).PolicyDocument.Statement
}

/** The statements of every policy of a function's role. */
function policiesOf(name: string) {
  return Object.values(named('AWS::IAM::Policy'))
    .filter(({ Roles }) => JSON.stringify(Roles) === JSON.stringify([`Function${name}Role`]))
    .map(statementsOf)
}

/** The properties of all resources of a type by their ids without CDK's hashes, references written as `Id.Attribute`. */
function named(type: string): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const resources = Object.entries(template.findResources(type)).map(
    ([id, resource]): [string, Record<string, unknown>] => [
      plain(id),
      readable(resource.Properties) as Record<string, unknown>, // properties are an object
    ],
  )
  return Object.fromEntries(resources)
}

function readable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readable)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const [[name, inner] = ['', undefined]] = entries
  if (entries.length === 1 && name === 'Ref') return plain(String(inner))
  if (entries.length === 1 && name === 'Fn::GetAtt' && Array.isArray(inner))
    return `${plain(String(inner[0]))}.${String(inner[1])}`
  return Object.fromEntries(entries.map(([key, one]) => [key, readable(one)]))
}

function plain(id: string): string {
  return id.replace(/[0-9A-F]{8}$/, '')
}
