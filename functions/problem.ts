import type { ProblemReply } from '#shared/api/index.ts'
import type { Refused, RefusalKind } from './refused.ts'

/** What each kind of refusal is called, and its status as RFC 9457 wants it. */
const KINDS: Readonly<Record<RefusalKind, { status: 403 | 404 | 409 | 422 | 503; title: string }>> = {
  'not-found': { status: 404, title: '没有找到' },
  forbidden: { status: 403, title: '没有权限' },
  conflict: { status: 409, title: '与现有内容冲突' },
  invalid: { status: 422, title: '内容不符合要求' },
  busy: { status: 503, title: '暂时无法办理' },
}

/** A refusal as RFC 9457 has it. */
export function problemOf({ refused, detail, findings, conflicts }: Refused): ProblemReply {
  return {
    type: `urn:appraise:problem:${refused}`,
    ...KINDS[refused],
    detail,
    ...(findings ? { findings: [...findings] } : {}),
    ...(conflicts ? { conflicts: [...conflicts] } : {}),
  }
}
