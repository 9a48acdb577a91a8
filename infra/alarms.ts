import { Duration } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { Operation, type TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'

/** What the alarms watch. */
export interface Watched {
  readonly api: HttpApi
  /** Each by the name its alarms begin with. */
  readonly tables: Readonly<Record<string, TableV2>>
  /** How many deadlines a night's run has told of. */
  readonly deadlines: IMetric
  readonly functions: Readonly<Record<string, LambdaFunction>>
}

interface Watch {
  readonly metric: IMetric
  /** Reached in one period, it rings. */
  readonly threshold: number
}

/** The operations the service asks of the tables. */
const ASKED = [Operation.GET_ITEM, Operation.BATCH_GET_ITEM, Operation.QUERY, Operation.TRANSACT_WRITE_ITEMS]

/** Tells people by mail when something keeps offices from working; each alarm has its paragraph in docs/operate.md. */
export class Alarms extends Construct {
  readonly all: readonly Alarm[]

  constructor(scope: Construct, id: string, watched: Watched, topic: ITopic) {
    super(scope, id)
    this.all = Object.entries(watches(watched)).map(([name, { metric, threshold }]) => {
      const alarm = new Alarm(this, name, {
        alarmDescription: `处置办法见 docs/operate.md“${name}”`,
        metric,
        threshold,
        evaluationPeriods: 1,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      })
      alarm.addAlarmAction(new SnsAction(topic))
      return alarm
    })
  }
}

function watches({ api, tables, functions, deadlines }: Watched): Readonly<Record<string, Watch>> {
  const period = Duration.minutes(5)
  const ofFunctions = Object.entries(functions).flatMap(([name, one]): [string, Watch][] => [
    [`${titled(name)}Errors`, { metric: one.metricErrors({ period }), threshold: 1 }],
    [`${titled(name)}Throttles`, { metric: one.metricThrottles({ period }), threshold: 1 }],
  ])
  const ofTables = Object.entries(tables).flatMap(([name, table]): [string, Watch][] => {
    const asked = { operations: ASKED, period }
    return [
      [`${name}Throttled`, { metric: table.metricThrottledRequestsForOperations(asked), threshold: 1 }],
      [`${name}SystemErrors`, { metric: table.metricSystemErrorsForOperations(asked), threshold: 1 }],
    ]
  })
  return {
    ApiServerErrors: { metric: api.metricServerError({ period }), threshold: 5 },
    ApiSlow: { metric: api.metricLatency({ period, statistic: 'p95' }), threshold: 3000 },
    ...Object.fromEntries(ofFunctions),
    DeadlinesNear: { metric: deadlines, threshold: 1 },
    ...Object.fromEntries(ofTables),
  }
}

function titled(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
