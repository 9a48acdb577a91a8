import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import { isChina, type Settings } from './settings/settings.ts'

/** Percent of the budget at which people are told. */
const TOLD_AT = [50, 80, 100]

/** Tells people when a month costs more than was meant to be spent; it stops nothing. */
export class MonthlyBudget extends Construct {
  constructor(scope: Construct, id: string, { budget, region }: Pick<Settings, 'budget' | 'region'>, topic: ITopic) {
    super(scope, id)
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: budget, unit: isChina(region) ? 'CNY' : 'USD' },
      },
      notificationsWithSubscribers: TOLD_AT.map((threshold) => ({
        notification: {
          notificationType: 'ACTUAL',
          comparisonOperator: 'GREATER_THAN',
          threshold,
          thresholdType: 'PERCENTAGE',
        },
        subscribers: [{ subscriptionType: 'SNS', address: topic.topicArn }],
      })),
    })
  }
}
