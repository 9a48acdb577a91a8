import { App, Tags, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { AppraiseStack } from './appraise-stack.ts'
import { Firewall } from './firewall.ts'
import type { Settings } from './settings/settings.ts'

/** CloudFront takes its firewall from here and from nowhere else. */
const FIREWALL_REGION = 'us-east-1'

/** What an app is made from. */
export interface AppProps {
  readonly settings: Settings
  readonly bundles: string
  readonly outdir: string
}

/** The stacks of one installation, checked against CloudFormation's own schemas and AWS's security rules as they are synthesised. */
export function createApp({ settings, bundles, outdir }: AppProps): App {
  const app = new App({
    outdir,
    analyticsReporting: false,
    // neither the tree nor where a construct was made: both name places of this machine
    treeMetadata: false,
    context: {
      '@aws-cdk/core:validateAgainstDefaultRules': true,
      'aws:cdk:disable-creation-stack-traces': true,
    },
  })
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app, { verbose: true }))
  const { stage, region, account } = settings
  const ours = account === undefined ? {} : { account }
  new AppraiseStack(app, `Appraise-${stage}`, { settings, bundles, env: { ...ours, region } })
  if (settings.firewall === 'yes')
    new Firewall(app, `AppraiseFirewall-${stage}`, { env: { ...ours, region: FIREWALL_REGION } })
  Tags.of(app).add('appraise:stage', stage)
  return app
}
