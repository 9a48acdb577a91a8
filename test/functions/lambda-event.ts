import { randomUUID } from 'node:crypto'

/** What API Gateway's HTTP API takes from Lambda. */
export interface LambdaResult {
  readonly statusCode: number
  readonly headers?: Record<string, string>
  readonly cookies?: string[]
  readonly body?: string
  readonly isBase64Encoded?: boolean
}

/** A request as API Gateway's HTTP API hands it to Lambda (payload format 2.0). */
export async function eventOf(request: Request): Promise<object> {
  const url = new URL(request.url)
  const bytes = Buffer.from(await request.arrayBuffer())
  const headers = Object.fromEntries([...request.headers].filter(([name]) => name !== 'cookie'))
  const isText = /json|text|xml|urlencoded/.test(headers['content-type'] ?? 'text')
  const query = Object.fromEntries(
    [...new Set(url.searchParams.keys())].map((key) => [key, url.searchParams.getAll(key).join(',')]),
  )
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers,
    ...(url.search === '' ? {} : { queryStringParameters: query }),
    requestContext: {
      accountId: '123456789012',
      apiId: 'api',
      domainName: url.host,
      domainPrefix: 'api',
      http: {
        method: request.method,
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: 'node',
      },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: '20/Dec/2016:09:00:00 +0000',
      timeEpoch: 1_482_224_400_000,
    },
    ...(bytes.length > 0 ? { body: bytes.toString(isText ? 'utf8' : 'base64') } : {}),
    isBase64Encoded: bytes.length > 0 && !isText,
  }
}

/** What Lambda answered, as the caller of API Gateway sees it. */
export function responseOf({ statusCode, headers, cookies = [], body, isBase64Encoded }: LambdaResult): Response {
  const sent = new Headers(headers)
  for (const cookie of cookies) sent.append('set-cookie', cookie)
  const bytes = body === undefined ? null : isBase64Encoded ? Uint8Array.from(Buffer.from(body, 'base64')) : body
  return new Response(bytes, { status: statusCode, headers: sent })
}
