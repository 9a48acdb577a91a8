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

/** The whole of what a function may do: actions on the table's partitions, on its key through the table, on its own log. */
const ROLES: Readonly<Record<string, { table: string[]; partitions: string[]; key: string[] }>> = {
  evaluation: { table: READ, partitions: ['T#*#SCHEMES', 'T#*#BLOB#SCHEME#*', 'T##IDENTITY#*'], key: DECRYPT },
  records: { table: [...READ, ...WRITE], partitions: ['T#*'], key: [...DECRYPT, ...ENCRYPT] },
  documents: { table: READ, partitions: ['T#*'], key: DECRYPT },
}

describe('each role may do exactly this and nothing else', () => {
  test.each(Object.entries(ROLES))('%s', (name, { table, partitions, key }) => {
    expect(policiesOf(name)).toEqual([
      [
        {
          Effect: 'Allow',
          Action: table,
          Resource: 'RecordsTable.Arn',
          Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions } },
        },
        {
          Effect: 'Allow',
          Action: key,
          Resource: 'RecordsKey.Arn',
          Condition: { StringEquals: { 'kms:ViaService': ['dynamodb.ap-southeast-1.amazonaws.com'] } },
        },
        { Effect: 'Allow', Action: LOG, Resource: `Function${name}Logs.Arn` },
      ],
    ])
  })

  test('there is no other role, and none has a policy from elsewhere', () => {
    const roles = named('AWS::IAM::Role')
    expect(Object.keys(roles).sort()).toEqual(
      Object.keys(ROLES)
        .map((name) => `Function${name}Role`)
        .sort(),
    )
    for (const role of Object.values(roles)) {
      expect(role).not.toHaveProperty('ManagedPolicyArns')
      expect(role).not.toHaveProperty('Policies')
      expect(role).toMatchObject({
        AssumeRolePolicyDocument: {
          Statement: [{ Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } }],
        },
      })
    }
    expect(Object.keys(named('AWS::IAM::Policy'))).toHaveLength(Object.keys(ROLES).length)
  })

  test('each function runs under its own role and is called by the API alone', () => {
    const functions = Object.values(named('AWS::Lambda::Function'))
    expect(functions.map(({ Role, Handler }) => [Role, Handler]).sort()).toEqual(
      Object.keys(ROLES)
        .map((name) => [`Function${name}Role.Arn`, `${name}.handler`])
        .sort(),
    )
    const callers = Object.values(named('AWS::Lambda::Permission')).map(({ Principal }) => Principal)
    expect(callers).toEqual(Object.keys(ROLES).map(() => 'apigateway.amazonaws.com'))
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
