import { Duration } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda'
import type { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { Reach } from '#functions/areas.ts'
import type { BallotsTable } from './ballots-table.ts'
import { keptLogs } from './kept-logs.ts'
import type { RecordsTable } from './records-table.ts'
import type { Settings } from './settings/settings.ts'

function signIn({ issuer, audience, jwksUri, firstAdmins, tokenClaims }: Settings): Record<string, string> {
  const trusted = { ISSUER: issuer, AUDIENCE: audience, JWKS_URI: jwksUri }
  return { ...trusted, FIRST_ADMINS: JSON.stringify(firstAdmins), TOKEN_CLAIMS: tokenClaims }
}

/** What a function is made of. */
export interface ServiceFunctionProps {
  readonly settings: Settings
  /** The folder of bundles, `<name>.mjs` each. */
  readonly bundles: string
  /** Which of them. */
  readonly name: string
  readonly records: RecordsTable
  readonly ballots: BallotsTable
  readonly reach: Reach
  readonly seconds: number
}

/** MB: from 1,769 on a function has a whole core, and ours compute. */
const MEMORY = 1769

/** One function of the service, with a role of its own that may do what its reach says and write its log. */
export class ServiceFunction extends Construct {
  readonly function: LambdaFunction
  readonly logs: LogGroup

  constructor(
    scope: Construct,
    id: string,
    { settings, bundles, name, records, ballots, reach, seconds }: ServiceFunctionProps,
  ) {
    super(scope, id)
    this.logs = keptLogs(this, 'Logs', settings)
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    const [onRecords, onBallots] = [records.statementsFor(reach), ballots.statementsFor(reach)]
    for (const statement of [...onRecords, ...onBallots]) role.addToPolicy(statement)
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [this.logs.logGroupArn],
      }),
    )
    this.function = new LambdaFunction(this, 'Function', {
      role: role.withoutPolicyUpdates(),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(bundles),
      handler: `${name}.handler`,
      memorySize: MEMORY,
      timeout: Duration.seconds(seconds),
      logGroup: this.logs,
      loggingFormat: LoggingFormat.JSON,
      environment: {
        TENANT_NAMES: JSON.stringify(settings.tenants),
        // a function is told of the tables it may reach; one that reaches no records lets nobody sign in
        ...(onRecords.length > 0 ? { TABLE_NAME: records.table.tableName, ...signIn(settings) } : {}),
        ...(onBallots.length > 0 ? { BALLOTS_TABLE_NAME: ballots.table.tableName } : {}),
      },
    })
  }
}
