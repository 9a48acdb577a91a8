import * as z from 'zod'

const settingsSchema = z.object({
  TABLE_NAME: z.string().min(1),
  ISSUER: z.url(),
  AUDIENCE: z.string().min(1),
  JWKS_URI: z.url(),
  DYNAMODB_ENDPOINT: z.url().optional(),
  /** JSON: what people call each tenant. */
  TENANT_NAMES: z.string().default('{}'),
})

/** What the functions are told by their environment. */
export type LambdaSettings = ReturnType<typeof readSettings>

/** Reads the environment; throws on what a stack has set wrongly. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>) {
  const { TABLE_NAME, ISSUER, AUDIENCE, JWKS_URI, DYNAMODB_ENDPOINT, TENANT_NAMES } = settingsSchema.parse(environment)
  return {
    issuer: { issuer: ISSUER, audience: AUDIENCE, jwksUri: JWKS_URI },
    connection: {
      tableName: TABLE_NAME,
      ...(DYNAMODB_ENDPOINT === undefined ? {} : { endpoint: DYNAMODB_ENDPOINT }),
    },
    tenantNames: z.record(z.string(), z.string()).parse(JSON.parse(TENANT_NAMES)),
  }
}
