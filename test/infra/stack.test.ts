import { readFileSync } from 'node:fs'
import { Match } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { siteHeaders } from '#infra/site-headers.ts'
import { settingsOf } from './installations.ts'
import { templateOf } from './template.ts'

const prod = templateOf(settingsOf('prod'))
const china = templateOf(settingsOf('aws-cn'))
const dev = templateOf(settingsOf('dev', { gate: 'app' }))

describe('the records', () => {
  test('cost what is asked of them, are encrypted with a key of their own and can be restored', () => {
    for (const template of [prod, china])
      template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
        BillingMode: 'PAY_PER_REQUEST',
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
        StreamSpecification: Match.absent(),
        Replicas: [
          Match.objectLike({
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
            DeletionProtectionEnabled: true,
          }),
        ],
      })
    prod.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true })
  })

  test('are one table, and ballots the other: encrypted and kept as well, but neither streamed nor restorable', () => {
    for (const template of [prod, china, dev]) {
      const tables = Object.entries(template.findResources('AWS::DynamoDB::GlobalTable'))
      expect(tables).toHaveLength(2)
      const [ballots] = tables
        .filter(([id]) => id.startsWith('Ballots'))
        .map(([, { Properties }]) => Properties as object)
      expect(ballots).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
        Replicas: [
          {
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false },
            DeletionProtectionEnabled: template !== dev,
          },
        ],
      })
      expect(ballots).not.toHaveProperty('StreamSpecification')
      template.resourceCountIs('AWS::Lambda::EventSourceMapping', 0)
    }
  })

  test('outlive their stack in prod, and go with it in dev', () => {
    for (const type of ['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket', 'AWS::Logs::LogGroup'])
      prod.allResources(type, { DeletionPolicy: 'Retain' })
    dev.allResources('AWS::DynamoDB::GlobalTable', { DeletionPolicy: 'Delete' })
  })
})

test('functions run on arm64 and Node 24, each told of its tables and one issuer, and the one that takes votes of none', () => {
  prod.allResourcesProperties('AWS::Lambda::Function', {
    Runtime: 'nodejs24.x',
    Architectures: ['arm64'],
    MemorySize: 1769,
  })
  const signIn = {
    TABLE_NAME: expect.anything() as unknown,
    ISSUER: 'https://login.example.gov.cn',
    AUDIENCE: 'appraise',
    JWKS_URI: 'https://login.example.gov.cn/jwks',
    FIRST_ADMINS: '{}',
    TOKEN_CLAIMS: 'ignored',
  }
  const ballots = { BALLOTS_TABLE_NAME: expect.anything() as unknown }
  const told: Readonly<Record<string, object>> = {
    evaluation: signIn,
    documents: signIn,
    nightly: signIn,
    records: { ...signIn, ...ballots },
    ballots,
  }
  const functions = Object.values(prod.findResources('AWS::Lambda::Function')).map(
    ({ Properties }) => Properties as { Handler: string; Environment: { Variables: object } }, // as CloudFormation has it
  )
  expect(functions).toHaveLength(Object.keys(told).length)
  for (const { Handler, Environment } of functions)
    expect(Environment.Variables).toEqual({ TENANT_NAMES: '{"shili":"示例区"}', ...told[Handler.split('.')[0] ?? ''] })
})

describe('the add-in’s site', () => {
  test('gives every page its strict headers', () => {
    const headers = siteHeaders(settingsOf('prod'))
    prod.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          ContentSecurityPolicy: { ContentSecurityPolicy: headers['content-security-policy'], Override: true },
          StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, IncludeSubdomains: true, Override: true },
          ContentTypeOptions: { Override: true },
          ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
        },
        CustomHeadersConfig: {
          Items: [{ Header: 'permissions-policy', Value: headers['permissions-policy'], Override: true }],
        },
      },
    })
  })

  test('runs only our scripts and Office.js, talks only to itself and the sign-in, and shows only inside Excel', () => {
    const settings = settingsOf('prod', { signInOrigins: 'https://token.example.gov.cn' })
    const directives = siteHeaders(settings)['content-security-policy'].split('; ')
    expect(directives).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self' https://appsforoffice.microsoft.com",
        "connect-src 'self' https://login.example.gov.cn https://token.example.gov.cn https://appsforoffice.microsoft.com",
      ]),
    )
    expect(directives.join()).not.toMatch(/unsafe-eval|\*[ ;,]/)
    expect(directives.find((one) => one.startsWith('frame-ancestors'))).toContain('officeapps.live.com')
    const inChina = siteHeaders(settingsOf('aws-cn'))['content-security-policy']
    expect(inChina).toContain('partner.officewebapps.cn')
    expect(inChina).not.toContain('officeapps.live.com')
  })

  test('serves pages and service under one name, the service never from a cache', () => {
    prod.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        Aliases: ['kaohe.example.gov.cn'],
        ViewerCertificate: Match.objectLike({ MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' }),
        CacheBehaviors: [
          // 4135ea2d… is CloudFront's own policy that caches nothing
          Match.objectLike({ PathPattern: '/v1/*', CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad' }),
        ],
      }),
    })
    prod.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    })
  })

  test('takes in China an access identity and a certificate from IAM', () => {
    china.resourceCountIs('AWS::CloudFront::OriginAccessControl', 0)
    china.resourceCountIs('AWS::CloudFront::CloudFrontOriginAccessIdentity', 1)
    china.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        ViewerCertificate: {
          IamCertificateId: 'ASCA0000EXAMPLE00000',
          MinimumProtocolVersion: 'TLSv1.2_2021',
          SslSupportMethod: 'sni-only',
        },
      }),
    })
  })

  test('is left out where the office has a web server of its own', () => {
    dev.resourceCountIs('AWS::CloudFront::Distribution', 0)
    dev.resourceCountIs('AWS::S3::Bucket', 0)
  })

  test('stands behind the firewall once there is one', () => {
    const webAclArn = 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/appraise/1'
    const guarded = templateOf(settingsOf('prod', { webAclArn }))
    guarded.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({ WebACLId: webAclArn }),
    })
    const firewall = templateOf(settingsOf('prod'), 'AppraiseFirewall-prod')
    firewall.hasResourceProperties('AWS::WAFv2::WebACL', { Scope: 'CLOUDFRONT' })
    firewall.hasOutput('WebAclArn', {})
  })
})

test('every night in Beijing the trails are sealed and deadlines told', () => {
  for (const template of [prod, china, dev]) {
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'cron(30 1 * * ? *)',
      ScheduleExpressionTimezone: 'Asia/Shanghai',
    })
    template.hasResourceProperties('AWS::Lambda::Function', { Handler: 'nightly.handler', Timeout: 900 })
    template.hasResourceProperties('AWS::Logs::MetricFilter', { FilterPattern: '{ $.message.event = "deadline" }' })
  }
})

test('nowhere is there a thing that China does not have', () => {
  const types = Object.values(china.toJSON().Resources as Record<string, { Type: string }>).map(({ Type }) => Type)
  expect(types.filter((type) => /Cognito|OriginAccessControl|WAF|CertificateManager/.test(type))).toEqual([])
})

describe('whoever runs it', () => {
  test('finds a paragraph in docs/operate.md on each alarm', () => {
    const paper = readFileSync(new URL('../../docs/operate.md', import.meta.url), 'utf8')
    const named = Object.values(prod.findResources('AWS::CloudWatch::Alarm')).map(
      ({ Properties }) => /“(\w+)”/.exec(JSON.stringify(Properties))?.[1],
    )
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((name) => !paper.includes(`| \`${name ?? ''}\` |`))).toEqual([])
  })

  test('is told by mail of what rings and of what it costs', () => {
    prod.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'kaohe@example.gov.cn' })
    const alarms = Object.values(prod.findResources('AWS::CloudWatch::Alarm'))
    for (const { Properties } of alarms) expect(Properties).toMatchObject({ AlarmActions: [expect.anything()] })
    prod.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: Match.objectLike({ BudgetLimit: { Amount: 100, Unit: 'USD' } }),
    })
    china.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: Match.objectLike({ BudgetLimit: { Amount: 700, Unit: 'CNY' } }),
    })
  })

  test('has one page to look at and logs of a year', () => {
    prod.resourceCountIs('AWS::CloudWatch::Dashboard', 1)
    prod.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 365 })
    dev.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 })
  })
})
