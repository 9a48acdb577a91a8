import { Validations } from 'aws-cdk-lib'
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront'
import { isChina, type Settings } from './settings/settings.ts'

/** What cdk-nag objects to in the site, and why it stays. */
export function acknowledgeSite(distribution: Distribution, settings: Settings): void {
  const { region, cdn, webAclArn } = settings
  const reasons = {
    CFR1: 'people of an office travel; what lets them in is a token of their issuer, not the country they are in',
    ...(webAclArn === undefined && {
      CFR2: 'the firewall is an option with a stack of its own, whose ARN is known only once it has been deployed',
    }),
    ...(isChina(region) && {
      CFR4: 'the certificate is in IAM, where CloudFront in China takes it from, with TLS 1.2 as the least; the rule knows ACM alone',
    }),
    ...(cdn === 'oai' && {
      CFR7: 'there is no origin access control in China; the origin access identity is what keeps the bucket private there',
    }),
  }
  for (const [rule, reason] of Object.entries(reasons))
    Validations.of(distribution).acknowledge({ id: `AwsSolutions::AwsSolutions-${rule}`, reason })
}
