import { Stack } from 'aws-cdk-lib'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Key } from 'aws-cdk-lib/aws-kms'
import type { Reach } from '#functions/areas.ts'
import { isChina } from './settings/settings.ts'

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query']
const WRITE = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem']
const ADD = ['dynamodb:UpdateItem']
const DECRYPT = ['kms:Decrypt', 'kms:DescribeKey']
const ENCRYPT = [
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
]

/** What a role may do with a table that has the given reach, and nothing more: no scan, no deletion, no other partition. */
export function tableStatements(table: TableV2, key: Key, { reads, writes, adds = [] }: Reach): PolicyStatement[] {
  const { region } = Stack.of(table)
  const suffixes = isChina(region) ? ['amazonaws.com', 'amazonaws.com.cn'] : ['amazonaws.com']
  const onPartitions = (actions: string[], partitions: readonly string[]) =>
    partitions.length === 0
      ? []
      : [
          new PolicyStatement({
            actions,
            resources: [table.tableArn],
            conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions } },
          }),
        ]
  const statements = [...onPartitions(READ, reads), ...onPartitions(WRITE, writes), ...onPartitions(ADD, adds)]
  if (statements.length === 0) return []
  return [
    ...statements,
    new PolicyStatement({
      actions: writes.length + adds.length > 0 ? [...DECRYPT, ...ENCRYPT] : DECRYPT,
      resources: [key.keyArn],
      conditions: {
        StringEquals: { 'kms:ViaService': suffixes.map((suffix) => `dynamodb.${region}.${suffix}`) },
      },
    }),
  ]
}
