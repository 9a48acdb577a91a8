import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { signInStep } from './sign-in.ts'
import { loadProvider } from './load-provider.ts'
import { audience, clientId, providerConfiguration } from './provider-configuration.ts'
import { signingKey } from './signing-key.ts'

/** Where on its server the issuer lives. */
const PATH = '/oidc'

/** The local issuer, to be mounted on a server. */
export interface LocalIssuer {
  /** As its tokens name it. */
  readonly issuer: string
  readonly audience: string
  readonly clientId: string
  readonly jwksUri: string
  /** Whether a request's path is the issuer's. */
  serves(url: string | undefined): boolean
  /** Answers a request for which `serves` holds. */
  callback(request: IncomingMessage, response: ServerResponse): void
}

/** An issuer of tokens for the sample people; its key lies in the folder and outlives restarts. */
export async function createIssuer({
  origin,
  folder,
}: {
  /** Where the server is found, such as http://localhost:3000. */
  readonly origin: string
  readonly folder: string
}): Promise<LocalIssuer> {
  const { Provider } = await loadProvider()
  const key = await signingKey(join(folder, 'issuer-key.json'))
  const issuer = origin + PATH
  const provider = new Provider(issuer, providerConfiguration(origin, PATH, key))
  provider.Client.prototype.redirectUriAllowed = (uri) => isOnOurServer(uri, origin)
  provider.on('server_error', (_context, error) => console.error('登录服务出错：', error))
  const answer = provider.callback()
  return {
    issuer,
    audience,
    clientId,
    jwksUri: `${issuer}/jwks`,
    serves: (url = '') => url === PATH || url.startsWith(`${PATH}/`) || url.startsWith(`${PATH}?`),
    callback: (request, response) => {
      if (request.url?.startsWith(`${PATH}/interaction/`)) {
        void signInStep(provider, request, response)
        return
      }
      request.headers.cookie = withoutSession(request.headers.cookie)
      // oidc-provider learns from the two where it is mounted
      Object.assign(request, { originalUrl: request.url, url: request.url?.slice(PATH.length) ?? '/' })
      void answer(request, response)
    },
  }
}

/** Without the session of an earlier sign-in: each one asks anew for the person. */
function withoutSession(cookie = ''): string {
  const pairs = cookie.split('; ').filter((pair) => !pair.startsWith('_session'))
  return pairs.join('; ')
}

/** Any page of the server may receive the code, under either name of this machine. */
function isOnOurServer(uri: string, origin: string): boolean {
  if (!URL.canParse(uri)) return false
  const { protocol, hostname, port } = new URL(uri)
  const ours = new URL(origin)
  const loopback = ['localhost', '127.0.0.1']
  const isSameHost = hostname === ours.hostname || (loopback.includes(hostname) && loopback.includes(ours.hostname))
  return isSameHost && protocol === ours.protocol && port === ours.port
}
