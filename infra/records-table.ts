import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import type { Reach } from '#functions/areas.ts'
import { isChina, type Settings } from './settings/settings.ts'

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

/** The one table of every office: on demand, encrypted with a key of one's own, restorable to any second of 35 days. */
export class RecordsTable extends Construct {
  readonly table: TableV2
  readonly #key: Key

  constructor(scope: Construct, id: string, { stage }: Pick<Settings, 'stage'>) {
    super(scope, id)
    const keep = stage === 'prod'
    const removalPolicy = keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
    this.#key = new Key(this, 'Key', { description: 'Appraise records', enableKeyRotation: true, removalPolicy })
    this.table = new TableV2(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.#key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: 'ttl',
      deletionProtection: keep,
      removalPolicy,
    })
  }

  /** What a role may do that has the given reach, and nothing more: no scan, no deletion, no other partition. */
  statementsFor({ reads, writes }: Reach): PolicyStatement[] {
    const { region } = Stack.of(this)
    const suffixes = isChina(region) ? ['amazonaws.com', 'amazonaws.com.cn'] : ['amazonaws.com']
    return [
      this.#onPartitions(READ, reads),
      ...(writes.length > 0 ? [this.#onPartitions(WRITE, writes)] : []),
      new PolicyStatement({
        actions: writes.length > 0 ? [...DECRYPT, ...ENCRYPT] : DECRYPT,
        resources: [this.#key.keyArn],
        conditions: {
          StringEquals: { 'kms:ViaService': suffixes.map((suffix) => `dynamodb.${region}.${suffix}`) },
        },
      }),
    ]
  }

  #onPartitions(actions: string[], partitions: readonly string[]): PolicyStatement {
    return new PolicyStatement({
      actions,
      resources: [this.table.tableArn],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions } },
    })
  }
}
