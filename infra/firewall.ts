import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import type { Construct } from 'constructs'

/** Requests of one address in five minutes; an office of 200 behind one address stays far below it. */
const MOST_REQUESTS = 10_000

/** AWS's own rule sets, with the rules that would stop workbooks of some megabytes only counted. */
const RULE_SETS: Readonly<Record<string, readonly string[]>> = {
  AWSManagedRulesAmazonIpReputationList: [],
  AWSManagedRulesKnownBadInputsRuleSet: [],
  AWSManagedRulesCommonRuleSet: ['SizeRestrictions_BODY', 'CrossSiteScripting_BODY'],
}

/** The firewall before CloudFront, in the one region that CloudFront takes firewalls from. */
export class Firewall extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props)
    const acl = new CfnWebACL(this, 'WebAcl', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: visible('Appraise'),
      rules: [
        {
          name: 'Rate',
          priority: 0,
          action: { block: {} },
          statement: { rateBasedStatement: { limit: MOST_REQUESTS, aggregateKeyType: 'IP' } },
          visibilityConfig: visible('Rate'),
        },
        ...Object.entries(RULE_SETS).map(([name, counted], index) => ({
          name,
          priority: index + 1,
          overrideAction: { none: {} },
          statement: {
            managedRuleGroupStatement: {
              vendorName: 'AWS',
              name,
              ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
            },
          },
          visibilityConfig: visible(name),
        })),
      ],
    })
    new CfnOutput(this, 'WebAclArn', { value: acl.attrArn, description: 'webAclArn' })
  }
}

function visible(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { metricName, sampledRequestsEnabled: true, cloudWatchMetricsEnabled: true }
}
