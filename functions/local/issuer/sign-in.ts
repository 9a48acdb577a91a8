import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import { errorPage, signInPage } from './pages.ts'
import { personOf } from './people.ts'

/** Longest body of the sign-in form, in bytes. */
const MAX_FORM = 4096

/** Shows the sample people, and goes on as the one whose button was pressed. */
export async function signInStep(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await provider.interactionDetails(request, response)
    if (request.method !== 'POST') {
      show(response, 200, signInPage)
      return
    }
    const person = personOf(new URLSearchParams(await bodyOf(request)).get('subject') ?? undefined)
    if (!person) {
      show(response, 400, errorPage)
      return
    }
    await provider.interactionFinished(request, response, { login: { accountId: person.subject } })
  } catch (error) {
    // a sign-in that has run out, or was begun in another browser
    if (!(error instanceof Error) || error.name !== 'SessionNotFound') console.error('登录服务出错：', error)
    if (!response.headersSent) show(response, 400, errorPage)
  }
}

function show(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    'referrer-policy': 'no-referrer',
  })
  response.end(page)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) {
    body += String(chunk)
    if (body.length > MAX_FORM) throw new Error('the form is too long')
  }
  return body
}
