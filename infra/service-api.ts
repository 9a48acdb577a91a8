import { Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  CfnStage,
  HttpApi,
  HttpMethod,
  LogGroupLogDestination,
  type HttpRoute,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Construct } from 'constructs'
import { areaOf, AREAS, type Area } from '#functions/areas.ts'
import { operations } from '#functions/operations/index.ts'
import { keptLogs } from './kept-logs.ts'
import type { ServiceFunction } from './service-function.ts'
import type { Settings } from './settings/settings.ts'

/** Requests a second over all offices; more are answered 429 before they cost anything. */
const THROTTLE = { rateLimit: 300, burstLimit: 600 }

/** Of each address that asks for no token: a hall of some hundred may vote at once, and nobody guesses codes. */
const OPEN_THROTTLE = { rateLimit: 50, burstLimit: 200 }

/** What is logged of a request. Not from where: the log would tell at which desk and when somebody voted. */
const LOGGED = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  bytes: '$context.responseLength',
  error: '$context.error.message',
}

/** The HTTP API: one route for each operation of the service, to the function of its area. */
export class ServiceApi extends Construct {
  readonly api: HttpApi

  constructor(
    scope: Construct,
    id: string,
    { settings, functions }: { settings: Settings; functions: Readonly<Record<Area, ServiceFunction>> },
  ) {
    super(scope, id)
    this.api = new HttpApi(this, 'Http', { createDefaultStage: false, description: 'Appraise' })
    const authorizer = authorizerOf(settings)
    const all: HttpRoute[] = []
    for (const area of AREAS) {
      const integration = new HttpLambdaIntegration(area, functions[area].function, {
        // one permission for the whole API: one a route would fill the function's policy
        scopePermissionToRoute: false,
      })
      for (const { method, path, byCode } of operations.filter((one) => areaOf(one) === area)) {
        const gate = byCode ? {} : authorizer
        const routes = this.api.addRoutes({ path, methods: [HttpMethod[method]], integration, ...gate })
        all.push(...routes)
        if (byCode) for (const route of routes) acknowledge(route, BY_CODE)
        else if (settings.gate === 'app') for (const route of routes) acknowledge(route, BY_APP)
      }
    }
    const stage = this.api.addStage('Stage', {
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: {
        destination: new LogGroupLogDestination(keptLogs(this, 'AccessLogs', settings)),
        format: AccessLogFormat.custom(JSON.stringify(LOGGED)),
      },
    })
    // a stage that names routes comes after them
    stage.node.addDependency(...all)
    const open = operations.filter(({ byCode }) => byCode).map(({ method, path }) => `${method} ${path}`)
    const { rateLimit, burstLimit } = OPEN_THROTTLE
    const slower = { ThrottlingRateLimit: rateLimit, ThrottlingBurstLimit: burstLimit }
    const resource = stage.node.defaultChild
    if (!(resource instanceof CfnStage)) throw new Error('a stage is made of one resource')
    resource.routeSettings = Object.fromEntries(open.map((route) => [route, slower]))
  }
}

function authorizerOf({ gate, issuer, audience }: Settings): { authorizer?: IHttpRouteAuthorizer } {
  return gate === 'jwt' ? { authorizer: new HttpJwtAuthorizer('Tokens', issuer, { jwtAudience: [audience] }) } : {}
}

const BY_APP =
  'AWS cannot reach the issuer: each operation verifies the token itself, against keys published beside the add-in'
const BY_CODE = 'secret ballots: a voter is let in by a code of 60 random bits and must not be asked who it is'

function acknowledge(route: Construct, reason: string): void {
  Validations.of(route).acknowledge({ id: 'AwsSolutions::AwsSolutions-APIG4', reason })
}
