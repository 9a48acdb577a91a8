import * as z from 'zod'
import type { Config } from './config.ts'
import { createPkce, randomText } from './pkce.ts'
import type { SignInMessage } from './sign-in-message.ts'

const endpointsSchema = z.object({ authorization_endpoint: z.url(), token_endpoint: z.url() })
const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })
const pendingSchema = z.object({ state: z.string(), verifier: z.string() })
const KEY = 'appraise.sign-in'

type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The issuer's page to send the person to; what belongs to the attempt is kept in `memory`. */
export async function authorizationUrl(
  config: Config,
  redirect: string,
  memory: Memory,
  fetcher: typeof fetch,
): Promise<string> {
  const { authorization_endpoint } = await endpointsOf(config, fetcher)
  const { verifier, challenge } = await createPkce()
  const state = randomText()
  memory.setItem(KEY, JSON.stringify({ state, verifier }))
  const url = new URL(authorization_endpoint)
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: config.clientId,
    redirect_uri: redirect,
    scope: config.scope,
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...(config.resource === undefined ? {} : { resource: config.resource }),
  }).toString()
  return url.href
}

/** Exchanges the code the issuer sent back for a token; refuses an answer that belongs to another attempt. */
export async function redeem(
  config: Config,
  answer: URLSearchParams,
  redirect: string,
  memory: Memory,
  fetcher: typeof fetch,
): Promise<SignInMessage> {
  const pending = pendingSchema.safeParse(JSON.parse(memory.getItem(KEY) ?? 'null'))
  memory.removeItem(KEY)
  if (answer.has('error')) return { error: '没有完成登录，请重新登录。' }
  if (!pending.success || answer.get('state') !== pending.data.state) return { error: '这次登录已失效，请重新登录。' }
  const { token_endpoint } = await endpointsOf(config, fetcher)
  const response = await fetcher(token_endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: config.clientId,
      code: answer.get('code') ?? '',
      redirect_uri: redirect,
      code_verifier: pending.data.verifier,
      ...(config.resource === undefined ? {} : { resource: config.resource }),
    }),
  })
  const token = tokenSchema.safeParse(await response.json().catch(() => undefined))
  if (!response.ok || !token.success) return { error: '登录没有成功，请重新登录。' }
  return { accessToken: token.data.access_token, expiresIn: token.data.expires_in }
}

async function endpointsOf(config: Config, fetcher: typeof fetch): Promise<z.infer<typeof endpointsSchema>> {
  const response = await fetcher(`${config.issuer}/.well-known/openid-configuration`)
  return endpointsSchema.parse(await response.json())
}
