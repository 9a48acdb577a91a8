import { Validations } from 'aws-cdk-lib'
import { HttpApi, HttpMethod, LogGroupLogDestination, type IHttpRouteAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2'
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
    for (const area of AREAS) {
      const integration = new HttpLambdaIntegration(area, functions[area].function, {
        // one permission for the whole API: one a route would fill the function's policy
        scopePermissionToRoute: false,
      })
      for (const { method, path } of operations.filter((one) => areaOf(one) === area)) {
        const routes = this.api.addRoutes({ path, methods: [HttpMethod[method]], integration, ...authorizer })
        if (settings.gate === 'app') for (const route of routes) acknowledgeOpen(route)
      }
    }
    this.api.addStage('Stage', {
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: { destination: new LogGroupLogDestination(keptLogs(this, 'AccessLogs', settings)) },
    })
  }
}

function authorizerOf({ gate, issuer, audience }: Settings): { authorizer?: IHttpRouteAuthorizer } {
  return gate === 'jwt' ? { authorizer: new HttpJwtAuthorizer('Tokens', issuer, { jwtAudience: [audience] }) } : {}
}

function acknowledgeOpen(route: Construct): void {
  const reason =
    'AWS cannot reach the issuer: each operation verifies the token itself, against keys published beside the add-in'
  Validations.of(route).acknowledge({ id: 'AwsSolutions::AwsSolutions-APIG4', reason })
}
