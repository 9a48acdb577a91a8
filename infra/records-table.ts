import { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import { reachInto, type Reach } from '#functions/areas.ts'
import type { Settings } from './settings/settings.ts'
import { tableStatements } from './table-statements.ts'

/** The one table of every office's records: on demand, encrypted with a key of one's own, restorable to any second of 35 days. */
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

  /** What a role may do that has the given reach; nothing where it has none. */
  statementsFor(reach: Reach): PolicyStatement[] {
    return tableStatements(this.table, this.#key, reachInto('records', reach))
  }
}
