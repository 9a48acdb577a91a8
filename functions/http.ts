import { Hono, type Context as HonoContext } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import type { TokenProblem, Verify } from '#functions/auth/index.ts'
import { StoreUnavailableError } from '#functions/store/index.ts'
import { MOST_BYTES, wordFile, workbookFile, type ProblemReply } from '#shared/api/index.ts'
import type { Service } from './context.ts'
import { openApi } from './open-api.ts'
import type { CodeOperation, Operation, SignedOperation } from './operation.ts'
import { problemOf } from './problem.ts'
import { isRefused, refuse } from './refused.ts'

/** What answering requests needs besides the service itself. */
export interface HttpSettings {
  readonly operations: readonly Operation[]
  readonly service: Service
  readonly verify: Verify
  /** Takes what a caller must not see: what went wrong inside, under the id the caller was given. */
  readonly log: (message: string, error: unknown) => void
}

const TOKEN_SENTENCES: Readonly<Record<TokenProblem, string>> = {
  'token-missing': '请先登录。',
  'token-expired': '登录已过期，请重新登录。',
  'token-foreign': '登录凭证不是本系统签发的，请重新登录。',
  'not-a-member': '您还不是本系统的用户，请联系本单位的系统管理员登记。',
}
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const LONGEST_KEY = 200
/** Bytes of the longest ballot paper, filled in; nobody who has not signed in sends more. */
const MOST_OF_A_VOTE = 200_000

/** The service as one web application: the same for the local server and for Lambda. */
export function createApp(settings: HttpSettings): Hono {
  const { operations, service, log } = settings
  const app = new Hono()
  app.use(
    secureHeaders({ crossOriginResourcePolicy: 'same-origin', contentSecurityPolicy: { defaultSrc: ["'none'"] } }),
  )
  app.use(async (c, next) => {
    await next()
    c.header('cache-control', 'no-store')
  })
  app.use(bodyLimit({ maxSize: MOST_BYTES, onError: () => tooLarge(MOST_BYTES) }))
  app.get('/health', (c) => c.json({ status: 'ok' }))
  const description = JSON.stringify(openApi(operations))
  app.get('/openapi.json', (c) => c.body(description, 200, { 'content-type': 'application/json' }))
  for (const operation of operations) {
    const path = operation.path.replaceAll(/\{(\w+)\}/g, ':$1')
    if (operation.byCode) app.use(path, bodyLimit({ maxSize: MOST_OF_A_VOTE, onError: () => tooLarge(MOST_OF_A_VOTE) }))
    app.on(operation.method, path, (c) =>
      operation.byCode ? answerCode(c, operation, settings) : answer(c, operation, settings),
    )
  }
  app.notFound(() => reply(problemOf(refuse('not-found', '没有这个地址，请核对网址和方法。'))))
  app.onError((error) => {
    const id = service.newId()
    log(id, error)
    return error instanceof StoreUnavailableError
      ? reply(problemOf(refuse('busy', '数据库暂时连不上，没有写入任何内容，请稍后重试。')))
      : reply(unexpected(id))
  })
  return app
}

/** Whoever holds a code is not asked who it is. */
async function answerCode(c: HonoContext, operation: CodeOperation, { service }: HttpSettings): Promise<Response> {
  const body = await bodyOf(c, operation)
  if (body instanceof Response) return body
  const answered = await operation.run({ params: c.req.param(), query: c.req.query(), body }, service)
  return isRefused(answered) ? reply(problemOf(answered)) : c.json(answered, operation.status)
}

async function answer(
  c: HonoContext,
  operation: SignedOperation,
  { service, verify, log }: HttpSettings,
): Promise<Response> {
  const verified = await verify(c.req.header('authorization')).catch((error: unknown) => {
    if (error instanceof StoreUnavailableError) throw error
    log('the issuer’s keys cannot be had', error)
    return undefined
  })
  if (!verified) return reply(problemOf(refuse('busy', '登录服务暂时连不上，请稍后重试。')))
  if ('problem' in verified) return notLetIn(verified.problem)
  const { caller } = verified
  if (!operation.roles.some((role) => caller.roles.includes(role)))
    return reply(problemOf(refuse('forbidden', `您的角色不能${operation.summary}。`)))
  const body = await bodyOf(c, operation)
  if (body instanceof Response) return body
  const key = c.req.header('idempotency-key')
  if (key !== undefined && (key === '' || key.length > LONGEST_KEY))
    return reply(problemOf(refuse('invalid', `请求标识（Idempotency-Key）应为 1 至 ${LONGEST_KEY} 个字符。`)))
  const given = { params: c.req.param(), query: c.req.query(), body }
  const named = key !== undefined && operation.writes && !operation.keyless
  const context = { ...service, caller, ...(named ? { idempotencyKey: key } : {}) }
  const answered = await operation.run(given, context)
  if (isRefused(answered)) return reply(problemOf(answered))
  return answered instanceof Uint8Array ? file(answered, operation, c.req.param()) : c.json(answered, operation.status)
}

async function bodyOf(c: HonoContext, { method, body }: Operation): Promise<unknown> {
  if (method === 'GET') return {}
  if (body === workbookFile) return new Uint8Array(await c.req.arrayBuffer())
  const text = await c.req.text()
  if (text === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    const detail = '请求内容不是正确的 JSON，请核对后重试。'
    return reply({ type: 'urn:appraise:problem:not-json', title: '内容不符合要求', status: 400, detail })
  }
}

function file(bytes: Uint8Array, { output, fileName }: Operation, params: Record<string, string>): Response {
  const type = output === wordFile ? DOCX : XLSX
  const name = encodeURIComponent(fileName?.(params) ?? 'file')
  const headers = { 'content-type': type, 'content-disposition': `attachment; filename*=UTF-8''${name}` }
  return new Response(Uint8Array.from(bytes), { headers })
}

function reply(problem: ProblemReply, headers: Readonly<Record<string, string>> = {}): Response {
  const body = JSON.stringify(problem)
  return new Response(body, {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', ...headers },
  })
}

function notLetIn(problem: TokenProblem): Response {
  if (problem === 'not-a-member') return reply(problemOf(refuse('forbidden', TOKEN_SENTENCES[problem])))
  const described = { type: `urn:appraise:problem:${problem}`, title: '需要登录', status: 401 }
  return reply({ ...described, detail: TOKEN_SENTENCES[problem] }, { 'www-authenticate': 'Bearer' })
}

function tooLarge(most: number): Response {
  const size = most < 1_000_000 ? `${most / 1_000} kB` : `${most / 1_000_000} MB`
  const detail = `请求内容超过 ${size}，请减少一次发送的内容。`
  return reply({ type: 'urn:appraise:problem:too-large', title: '内容过大', status: 413, detail })
}

function unexpected(id: string): ProblemReply {
  const detail = `系统内部出错，已记录。请把编号 ${id} 告诉管理员。`
  return {
    type: 'urn:appraise:problem:unexpected',
    title: '系统内部出错',
    status: 500,
    detail,
    instance: `urn:uuid:${id}`,
  }
}
