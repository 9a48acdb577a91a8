import * as z from 'zod'

const settingsSchema = z.object({
  TABLE_NAME: z.string().min(1),
  /** The table of ballots, for the function that may reach it. */
  BALLOTS_TABLE_NAME: z.string().min(1).optional(),
  ISSUER: z.url(),
  AUDIENCE: z.string().min(1),
  JWKS_URI: z.url(),
  DYNAMODB_ENDPOINT: z.url().optional(),
  /** JSON: what people call each tenant. */
  TENANT_NAMES: z.string().default('{}'),
  /** JSON: by tenant the subjects who administer it until members are kept, e.g. `{"yinhai":["wang"]}`. */
  FIRST_ADMINS: z.string().default('{}'),
  /** Whether who is no member is whom the token's claims describe. */
  TOKEN_CLAIMS: z.enum(['believed', 'ignored']).default('ignored'),
})

/** What the functions are told by their environment. */
export type LambdaSettings = ReturnType<typeof readSettings>

/** Reads the environment; throws on what a stack has set wrongly. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>) {
  const settings = settingsSchema.parse(environment)
  const { TABLE_NAME, BALLOTS_TABLE_NAME, ISSUER, AUDIENCE, JWKS_URI, DYNAMODB_ENDPOINT, TENANT_NAMES, FIRST_ADMINS } =
    settings
  return {
    issuer: { issuer: ISSUER, audience: AUDIENCE, jwksUri: JWKS_URI },
    connection: {
      tableName: TABLE_NAME,
      ...(BALLOTS_TABLE_NAME === undefined ? {} : { ballotsTableName: BALLOTS_TABLE_NAME }),
      ...(DYNAMODB_ENDPOINT === undefined ? {} : { endpoint: DYNAMODB_ENDPOINT }),
    },
    tenantNames: z.record(z.string(), z.string()).parse(JSON.parse(TENANT_NAMES)),
    admission: {
      claims: settings.TOKEN_CLAIMS,
      firstAdmins: z.record(z.string(), z.array(z.string())).parse(JSON.parse(FIRST_ADMINS)),
    },
  }
}

const ballotSettingsSchema = settingsSchema
  .pick({ DYNAMODB_ENDPOINT: true, TENANT_NAMES: true })
  .extend({ BALLOTS_TABLE_NAME: z.string().min(1) })

/** The environment of the function that takes votes: it knows of no other table and of no sign-in. */
export function readBallotSettings(environment: Readonly<Record<string, string | undefined>>) {
  const { BALLOTS_TABLE_NAME, DYNAMODB_ENDPOINT, TENANT_NAMES } = ballotSettingsSchema.parse(environment)
  return {
    connection: {
      // whatever is asked for lies there
      ...{ tableName: BALLOTS_TABLE_NAME, ballotsTableName: BALLOTS_TABLE_NAME },
      ...(DYNAMODB_ENDPOINT === undefined ? {} : { endpoint: DYNAMODB_ENDPOINT }),
    },
    tenantNames: z.record(z.string(), z.string()).parse(JSON.parse(TENANT_NAMES)),
  }
}
