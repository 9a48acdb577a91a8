import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import type { ServiceFunction } from './service-function.ts'

/** Half past one at night in Beijing: seals the audit trails and tells of deadlines that are near. */
export class NightlySchedule extends Construct {
  /** How many deadlines a night's run has told of. */
  readonly deadlines: Metric

  constructor(scope: Construct, id: string, { function: called, logs }: ServiceFunction) {
    super(scope, id)
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') })
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [called.functionArn] }))
    new CfnSchedule(this, 'Schedule', {
      description: 'Appraise: seals the audit trails, tells of deadlines',
      scheduleExpression: 'cron(30 1 * * ? *)',
      scheduleExpressionTimezone: 'Asia/Shanghai',
      flexibleTimeWindow: { mode: 'OFF' },
      target: { arn: called.functionArn, roleArn: role.roleArn, retryPolicy: { maximumRetryAttempts: 2 } },
    })
    const filter = new MetricFilter(this, 'Deadlines', {
      logGroup: logs,
      filterPattern: FilterPattern.literal('{ $.message.event = "deadline" }'),
      metricNamespace: 'Appraise',
      metricName: 'DeadlinesNear',
    })
    this.deadlines = filter.metric({ statistic: 'sum' })
  }
}
