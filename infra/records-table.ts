import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Key } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import { reachInto, type Reach } from '#functions/areas.ts'
import type { Settings } from './settings/settings.ts'
import { tableStatements } from './table-statements.ts'
import { tableWithKey } from './table-with-key.ts'

/** The one table of every office's records: on demand, encrypted with a key of one's own, restorable to any second of 35 days. */
export class RecordsTable extends Construct {
  readonly table: TableV2
  readonly #key: Key

  constructor(scope: Construct, id: string, { stage }: Pick<Settings, 'stage'>) {
    super(scope, id)
    const { table, key } = tableWithKey(this, { stage, description: 'Appraise records', restorable: true })
    this.table = table
    this.#key = key
  }

  /** What a role may do that has the given reach; nothing where it has none. */
  statementsFor(reach: Reach): PolicyStatement[] {
    return tableStatements(this.table, this.#key, reachInto('records', reach))
  }
}
