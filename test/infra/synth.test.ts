import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { CfnResource, Stack } from 'aws-cdk-lib'
import { beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { createApp } from '#infra/create-app.ts'
import type { Settings } from '#infra/settings/settings.ts'
import { buildFunctions, synthesise } from '#infra/synthesise.ts'
import { settingsOf } from './installations.ts'
import { scratch } from './template.ts'

const reportSchema = z.object({
  pluginReports: z.array(
    z.object({
      violations: z.array(z.unknown()),
      suppressedViolations: z.array(z.object({ ruleName: z.string(), reason: z.string() })),
    }),
  ),
})

const folder = scratch()
const bundles = join(folder, 'lambda')
beforeAll(async () => {
  delete process.env.CDK_VALIDATION
  expect(await buildFunctions(bundles)).toEqual([])
})

/** The rules whose objections stay, each with its reason where it is made; W3045 is CDK’s own, for CloudFront’s logs. */
const ACKNOWLEDGED: readonly (readonly [string, Settings, readonly string[]])[] = [
  ['dev', settingsOf('dev'), ['APIG4']],
  ['dev whose issuer AWS cannot reach', settingsOf('dev', { gate: 'app' }), ['APIG4']],
  ['prod', settingsOf('prod'), ['APIG4', 'CFR1', 'CFR2', 'W3045']],
  ['aws-cn', settingsOf('aws-cn'), ['APIG4', 'CFR1', 'CFR2', 'CFR4', 'CFR7', 'W3045']],
]

test.each(ACKNOWLEDGED)(
  '%s passes CloudFormation’s schemas and AWS’s security rules, without network or account',
  async (name, settings, acknowledged) => {
    await synthesise(settings, bundles, join(folder, name))
    const { pluginReports } = reportSchema.parse(
      JSON.parse(readFileSync(join(folder, name, 'validation-report.json'), 'utf8')),
    )
    expect(pluginReports.flatMap(({ violations }) => violations)).toEqual([])
    const suppressed = pluginReports.flatMap(({ suppressedViolations }) => suppressedViolations)
    const rules = suppressed.map(({ ruleName }) => ruleName.replace('AwsSolutions-', ''))
    expect([...new Set(rules)].sort()).toEqual(acknowledged)
    for (const { reason } of suppressed) expect(reason.length).toBeGreaterThan(40)
  },
  60_000,
)

test('what CloudFormation would refuse is refused here', () => {
  const settings = settingsOf('dev')
  const app = createApp({ settings, bundles, outdir: join(folder, 'broken') })
  const stack = app.node.findChild('Appraise-dev')
  if (!(stack instanceof Stack)) throw new Error('there is a stack')
  new CfnResource(stack, 'Misspelt', { type: 'AWS::SNS::Topic', properties: { TopicNam: 'x' } })
  expect(() => app.synth()).toThrow('TopicNam')
}, 60_000)

test('the pinned CDK command reads what was synthesised', async () => {
  await synthesise(settingsOf('prod'), bundles, join(folder, 'listed'))
  const cdk = join(createRequire(import.meta.url).resolve('aws-cdk/package.json'), '..', 'bin', 'cdk')
  const args = [cdk, 'list', '--app', join(folder, 'listed'), '--no-notices', '--no-version-reporting']
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder })
  expect(stdout.trim().split('\n').sort()).toEqual(['Appraise-prod', 'AppraiseFirewall-prod'])
}, 60_000)
