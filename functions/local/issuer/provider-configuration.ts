import { createHash } from 'node:crypto'
import type { JWK } from 'jose'
import type { Context } from 'oidc-provider'
import { keptInMemory } from './kept-in-memory.ts'
import { errorPage } from './pages.ts'
import { personOf } from './people.ts'

/** The public client that the add-in is. */
export const clientId = 'appraise-addin'

/** The audience of access tokens. */
export const audience = 'appraise'

/** The service as OAuth names what a token is for; a client need not ask for it. */
const resource = 'urn:appraise'

/** A working day in seconds: how long a local sign-in lasts. */
const DAY = 8 * 3600

/** oidc-provider's configuration: one public client, code with PKCE, RS256 tokens with tenant and roles, no consent. */
export function providerConfiguration(origin: string, path: string, key: JWK): object {
  return {
    adapter: keptInMemory(),
    jwks: { keys: [key] },
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [`${origin}/`],
      },
    ],
    cookies: { keys: [createHash('sha256').update(JSON.stringify(key)).digest('hex')] },
    pkce: { required: () => true },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `${path}/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          audience,
          scope: audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: DAY,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    ttl: { AccessToken: DAY, AuthorizationCode: 60, IdToken: DAY, Interaction: 3600, Session: DAY, Grant: DAY },
    findAccount: (_context: unknown, subject: string) =>
      personOf(subject) && { accountId: subject, claims: () => ({ sub: subject }) },
    extraTokenClaims: (_context: unknown, { accountId }: { accountId: string }) => claimsOf(accountId),
    loadExistingGrant: grantAll,
    renderError: (context: Context) => {
      context.type = 'html'
      context.body = errorPage
    },
  }
}

function claimsOf(subject: string): object | undefined {
  const person = personOf(subject)
  if (!person) return undefined
  const { name, tenant, roles, unit, scoringUnit } = person
  return { name, tenant, roles, unit, scoringUnit }
}

/** There is one client and it is ours, so nobody is asked for consent. */
async function grantAll({ oidc }: Context): Promise<object> {
  const grant = new oidc.provider.Grant({ accountId: oidc.session.accountId, clientId: oidc.client.clientId })
  grant.addOIDCScope('openid')
  grant.addResourceScope(resource, audience)
  await grant.save()
  return grant
}
