import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createIssuer, type LocalIssuer } from '#functions/local/issuer/index.ts'

/** A server of its own with nothing but the issuer on it. */
export async function startIssuer(
  folder: string,
  port = 0,
): Promise<{ server: Server; origin: string; issuer: LocalIssuer }> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // a TCP server has such an address
  const issuer = await createIssuer({ origin, folder })
  server.on('request', (request, response) => {
    if (issuer.serves(request.url)) issuer.callback(request, response)
    else response.writeHead(404).end()
  })
  return { server, origin, issuer }
}

/** A browser that follows nothing by itself and keeps its cookies. */
export function browser() {
  const cookies = new Map<string, string>()
  return async (url: string, init: Omit<RequestInit, 'headers'> = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } })
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      const at = pair.indexOf('=')
      cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }
}

const verifier = 'v'.repeat(64)

/** The address at which a sign-in of the add-in begins. */
export function authorizeUrl(issuer: LocalIssuer, origin: string, changed: Record<string, string> = {}): string {
  const parameters = {
    client_id: issuer.clientId,
    response_type: 'code',
    redirect_uri: `${origin}/signed-in.html`,
    scope: 'openid',
    state: 'state-1',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changed,
  }
  return `${issuer.issuer}/auth?${new URLSearchParams(parameters).toString()}`
}

/** Presses a person's button on the sign-in page and goes on to where the code arrives. */
export async function choosePerson(visit: ReturnType<typeof browser>, start: string, subject: string): Promise<URL> {
  let response = await visit(start)
  for (let step = 0; step < 6; step++) {
    const location = new URL(response.headers.get('location') ?? '', start)
    if (!location.pathname.startsWith('/oidc/')) return location
    const isPage = location.pathname.includes('/interaction/')
    const press = { method: 'POST', body: new URLSearchParams({ subject }) }
    response = await visit(location.href, isPage ? press : {})
  }
  throw new Error('the sign-in goes round in circles')
}

/** Exchanges a code for an access token; the whole answer, as it came. */
export async function exchange(issuer: LocalIssuer, origin: string, code: string, codeVerifier = verifier) {
  const response = await fetch(`${issuer.issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: issuer.clientId,
      redirect_uri: `${origin}/signed-in.html`,
      code,
      code_verifier: codeVerifier,
    }),
  })
  const body = (await response.json()) as { access_token?: string; error?: string } // OAuth's answer
  return { status: response.status, ...body }
}

/** Signs a sample person in, as the add-in does, and gives the access token. */
export async function signIn(issuer: LocalIssuer, origin: string, subject: string): Promise<string> {
  const arrived = await choosePerson(browser(), authorizeUrl(issuer, origin), subject)
  const { access_token: token } = await exchange(issuer, origin, arrived.searchParams.get('code') ?? '')
  if (!token) throw new Error('no token')
  return token
}
