import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Key } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import { reachInto, type Reach } from '#functions/areas.ts'
import type { Settings } from './settings/settings.ts'
import { tableStatements } from './table-statements.ts'
import { tableWithKey } from './table-with-key.ts'

/**
 * The table of ballots: papers, codes by their hashes, and counts. It has neither stream nor backups, which would keep
 * the moment at which a code was used beside what was counted at that moment.
 */
export class BallotsTable extends Construct {
  readonly table: TableV2
  readonly #key: Key

  constructor(scope: Construct, id: string, { stage }: Pick<Settings, 'stage'>) {
    super(scope, id)
    const { table, key } = tableWithKey(this, { stage, description: 'Appraise ballots', restorable: false })
    this.table = table
    this.#key = key
  }

  /** What a role may do that has the given reach; nothing where it has none. */
  statementsFor(reach: Reach): PolicyStatement[] {
    return tableStatements(this.table, this.#key, reachInto('ballots', reach))
  }
}
