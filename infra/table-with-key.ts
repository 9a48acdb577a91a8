import { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { Key } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import type { Settings } from './settings/settings.ts'

/** A table and the key it is encrypted with. */
export interface TableWithKey {
  readonly table: TableV2
  readonly key: Key
}

/** A table on demand, encrypted with a key of its own and without a stream; in production neither can be deleted. */
export function tableWithKey(
  scope: Construct,
  { stage, description, restorable }: Pick<Settings, 'stage'> & { description: string; restorable: boolean },
): TableWithKey {
  const keep = stage === 'prod'
  const removalPolicy = keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
  const key = new Key(scope, 'Key', { description, enableKeyRotation: true, removalPolicy })
  const table = new TableV2(scope, 'Table', {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    sortKey: { name: 'sk', type: AttributeType.STRING },
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.customerManagedKey(key),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: restorable },
    timeToLiveAttribute: 'ttl',
    deletionProtection: keep,
    removalPolicy,
  })
  return { table, key }
}
