import { handle } from 'hono/aws-lambda'
import * as z from 'zod'
import { createVerify } from '#functions/auth/index.ts'
import { connect } from '#functions/store/index.ts'
import { createApp } from './http.ts'
import { operations } from './operations/index.ts'
import { createService } from './service.ts'

const settingsSchema = z.object({
  TABLE_NAME: z.string().min(1),
  ISSUER: z.url(),
  AUDIENCE: z.string().min(1),
  JWKS_URI: z.url(),
  DYNAMODB_ENDPOINT: z.url().optional(),
  /** JSON: what people call each tenant. */
  TENANT_NAMES: z.string().default('{}'),
})

const settings = settingsSchema.parse(process.env)
const { TABLE_NAME: tableName, ISSUER: issuer, AUDIENCE: audience, JWKS_URI: jwksUri } = settings
const endpoint = settings.DYNAMODB_ENDPOINT

/** Answers events of an API Gateway HTTP API (payload 2.0). */
// hono 5 will have it in a package of its own
// eslint-disable-next-line @typescript-eslint/no-deprecated
export const handler = handle(
  createApp({
    operations,
    service: createService({
      db: connect({ tableName, ...(endpoint === undefined ? {} : { endpoint }) }),
      tenantNames: z.record(z.string(), z.string()).parse(JSON.parse(settings.TENANT_NAMES)),
    }),
    verify: createVerify({ issuer, audience, jwksUri }),
    log: (message, error) => console.error(JSON.stringify({ message, error: String(error), stack: stackOf(error) })),
  }),
)

function stackOf(error: unknown): string | undefined {
  return error instanceof Error ? error.stack : undefined
}
