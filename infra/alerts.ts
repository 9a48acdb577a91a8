import { Stack } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'
import type { Settings } from './settings/settings.ts'

const SENDERS = ['cloudwatch.amazonaws.com', 'budgets.amazonaws.com']

/** Where alarms and the budget report to: mail to whoever runs the service. */
export class Alerts extends Construct {
  readonly topic: Topic

  constructor(scope: Construct, id: string, { alarmEmail }: Pick<Settings, 'alarmEmail'>) {
    super(scope, id)
    const key = new Key(this, 'Key', { description: 'Appraise alerts', enableKeyRotation: true })
    this.topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true })
    this.topic.addSubscription(new EmailSubscription(alarmEmail))
    const ours = { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } }
    for (const sender of SENDERS) {
      const principals = [new ServicePrincipal(sender)]
      key.addToResourcePolicy(
        new PolicyStatement({
          actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
          resources: ['*'],
          principals,
          conditions: ours,
        }),
      )
      this.topic.addToResourcePolicy(
        new PolicyStatement({
          actions: ['sns:Publish'],
          resources: [this.topic.topicArn],
          principals,
          conditions: ours,
        }),
      )
    }
  }
}
