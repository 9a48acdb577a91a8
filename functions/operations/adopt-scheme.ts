import type { Json } from '#shared/canonical-json.ts'
import { adoptScheme as endpoint } from '#shared/api/index.ts'
import { resolve } from '#shared/scheme/resolve.ts'
import { schemeName } from '#shared/scheme/schema.ts'
import { adoptScheme as keep } from '#functions/store/index.ts'
import type { Context } from '../context.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import type { ShippedScheme } from '../schemes/catalogue.ts'

/** An office adopts a regulation no more often than this. */
const MOST_ADOPTIONS = 1000

/** Makes a regulation the office's own: an immutable version with its readings and parameters. */
export const adoptScheme = operation(endpoint, async ({ body }, context) => {
  const shipped = (await context.catalogue()).find(body.document, body.version)
  if (!shipped) return refuse('not-found', `没有考核办法“${body.document}”的 ${body.version} 版。`)
  const adoption = { readings: body.readings, parameters: body.parameters }
  const resolved = resolve(shipped.document, adoption)
  if (!resolved.scheme)
    return refuse('invalid', '考核办法还不能采用，请按所列问题补充。', { findings: resolved.findings })
  for (let number = 1; number <= MOST_ADOPTIONS; number++) {
    const content = {
      scheme: { ...resolved.scheme, adoption: number },
      readings: { ...resolved.readings },
      parameters: body.parameters,
    }
    const kept = await keepAs(schemeName(content.scheme), content, shipped, context, body)
    if (kept !== 'other-content') return isRefused(kept) ? kept : { scheme: kept.done.schemeId }
  }
  return refuse('conflict', '同一考核办法的采用次数过多。')
})

async function keepAs(
  schemeId: string,
  content: Readonly<Record<'scheme' | 'readings' | 'parameters', unknown>>,
  { id, version, title }: ShippedScheme,
  context: Context,
  request: unknown,
) {
  // what resolve and the request's schema gave is JSON
  const json = { ...content, document: { id, version } } as Record<keyof typeof content | 'document', Json>
  const kept = await keep(
    context.db,
    { schemeId, title, content: json },
    auditOf(context),
    idempotencyOf(context, 'adopt-scheme', request),
  )
  if ('conflict' in kept) return 'other-content' as const
  return settle(kept, (): Refused => refuse('conflict', `考核办法“${schemeId}”已有其他内容。`))
}
