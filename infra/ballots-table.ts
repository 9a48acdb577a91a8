import { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import { reachInto, type Reach } from '#functions/areas.ts'
import type { Settings } from './settings/settings.ts'
import { tableStatements } from './table-statements.ts'

/**
 * The table of ballots: papers, codes by their hashes, and counts. It has neither stream nor backups, which would keep
 * the moment at which a code was used beside what was counted at that moment.
 */
export class BallotsTable extends Construct {
  readonly table: TableV2
  readonly #key: Key

  constructor(scope: Construct, id: string, { stage }: Pick<Settings, 'stage'>) {
    super(scope, id)
    const keep = stage === 'prod'
    const removalPolicy = keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
    this.#key = new Key(this, 'Key', { description: 'Appraise ballots', enableKeyRotation: true, removalPolicy })
    this.table = new TableV2(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.#key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: false },
      timeToLiveAttribute: 'ttl',
      deletionProtection: keep,
      removalPolicy,
    })
  }

  /** What a role may do that has the given reach; nothing where it has none. */
  statementsFor(reach: Reach): PolicyStatement[] {
    return tableStatements(this.table, this.#key, reachInto('ballots', reach))
  }
}
