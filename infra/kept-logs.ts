import { RemovalPolicy } from 'aws-cdk-lib'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { Settings } from './settings/settings.ts'

/** A log group that is kept for a year in prod and for a month in dev: long enough to look back over an appraisal. */
export function keptLogs(scope: Construct, id: string, { stage }: Pick<Settings, 'stage'>): LogGroup {
  return new LogGroup(scope, id, {
    retention: stage === 'prod' ? RetentionDays.ONE_YEAR : RetentionDays.ONE_MONTH,
    removalPolicy: stage === 'prod' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  })
}
