import * as z from 'zod'
import { ServiceError, type ServiceErrorKind } from './service-error.ts'

/** RFC 9457 as the service sends it; `detail` is a sentence for people. */
const problemSchema = z.looseObject({ title: z.string().optional(), detail: z.string().optional() })

const KINDS: Readonly<Record<number, ServiceErrorKind>> = {
  401: 'not-signed-in',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  412: 'conflict',
  429: 'unreachable',
  502: 'unreachable',
  503: 'unreachable',
  504: 'unreachable',
}

const SENTENCES: Readonly<Record<ServiceErrorKind, string>> = {
  'not-signed-in': '登录已过期，请重新登录。',
  forbidden: '您的身份不能做这一步，请用考核办的账号登录。',
  'not-found': '系统里没有这一项，请检查考核办法版本和考核周期。',
  unreachable: '考核系统暂时无法使用，请稍后再试。',
  refused: '系统没有接受这次请求，请检查填写的内容。',
  conflict: '别人已经先改过，请先更新到本表。',
  failed: '考核系统内部出错，请稍后再试；仍不行请联系管理员。',
}

/** The error for an answer that is not a success: the service's own sentence where it gave one. */
export async function problemError(response: Response): Promise<ServiceError> {
  const kind = KINDS[response.status] ?? (response.status < 500 ? 'refused' : 'failed')
  const body: unknown = await response.json().catch(() => undefined)
  const problem = problemSchema.safeParse(body)
  const own = problem.success ? (problem.data.detail ?? problem.data.title) : undefined
  return new ServiceError(kind, own ?? SENTENCES[kind], { detail: body })
}
