import { Match, type Template } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { areaOf, AREAS } from '#functions/areas.ts'
import { operations } from '#functions/operations/index.ts'
import { settingsOf } from './installations.ts'
import { templateOf } from './template.ts'

const prod = templateOf(settingsOf('prod'))
const china = templateOf(settingsOf('aws-cn'))
const dev = templateOf(settingsOf('dev', { gate: 'app' }))

describe('the API', () => {
  const routesOf = (template: Template) =>
    Object.values(template.findResources('AWS::ApiGatewayV2::Route')).map(
      (one) => one.Properties as Record<string, unknown>, // as CloudFormation has it,
    )

  test('has a route for each operation and no other, and each leads to the function of its area', () => {
    const functionOfIntegration = new Map(
      Object.entries(prod.findResources('AWS::ApiGatewayV2::Integration')).map(([id, { Properties }]) => [
        id,
        AREAS.find((area) => JSON.stringify(Properties).includes(`Function${area}Function`)),
      ]),
    )
    const led = routesOf(prod).map(({ RouteKey, Target }) => {
      const [, id = ''] = /"Ref":"([^"]+)"/.exec(JSON.stringify(Target)) ?? []
      return [RouteKey, functionOfIntegration.get(id)]
    })
    expect(led.sort()).toEqual(operations.map((one) => [`${one.method} ${one.path}`, areaOf(one)]).sort())
  })

  const BY_CODE = ['POST /v1/ballot-papers', 'POST /v1/votes']

  test('lets no request through without a token of the issuer, but those that a code of a ballot opens', () => {
    for (const template of [prod, china]) {
      for (const { AuthorizationType, RouteKey } of routesOf(template))
        expect([RouteKey, AuthorizationType]).toEqual([RouteKey, BY_CODE.includes(String(RouteKey)) ? 'NONE' : 'JWT'])
      template.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
        AuthorizerType: 'JWT',
        JwtConfiguration: { Issuer: 'https://login.example.gov.cn', Audience: ['appraise'] },
      })
    }
  })

  test('leaves tokens to the service where AWS cannot reach the issuer', () => {
    for (const { AuthorizationType } of routesOf(dev)) expect(AuthorizationType).toBe('NONE')
    dev.resourceCountIs('AWS::ApiGatewayV2::Authorizer', 0)
  })

  test('slows down who asks too much, sooner where no token is asked for, and logs what was asked', () => {
    const slower = { ThrottlingBurstLimit: 200, ThrottlingRateLimit: 50 }
    prod.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingBurstLimit: 600, ThrottlingRateLimit: 300 },
      RouteSettings: Object.fromEntries(BY_CODE.map((route) => [route, slower])),
      AccessLogSettings: { DestinationArn: Match.anyValue(), Format: Match.stringLikeRegexp('routeKey') },
    })
  })

  test('logs neither from where somebody asked nor who it was', () => {
    for (const { Properties } of Object.values(prod.findResources('AWS::ApiGatewayV2::Stage'))) {
      const { AccessLogSettings } = Properties as { AccessLogSettings: { Format: string } } // as CloudFormation has it
      expect(AccessLogSettings.Format).not.toMatch(/identity|sourceIp|userAgent|authorizer/i)
    }
  })

  test('has its stage after the routes that the stage names', () => {
    const [stage] = Object.values(prod.findResources('AWS::ApiGatewayV2::Stage'))
    const routes = Object.entries(prod.findResources('AWS::ApiGatewayV2::Route'))
    const named = routes.filter(([, { Properties }]) => BY_CODE.includes((Properties as { RouteKey: string }).RouteKey))
    expect(named).toHaveLength(2)
    for (const [id] of named) expect(stage?.DependsOn).toContain(id)
  })
})
