import type { Json } from '#shared/canonical-json.ts'
import { adoptScheme as endpoint, schemeId } from '#shared/api/index.ts'
import type { SchemeDocument } from '#shared/scheme/document.ts'
import { contentOf, readDocument } from '#shared/scheme/read-document.ts'
import { resolve } from '#shared/scheme/resolve.ts'
import { schemeName } from '#shared/scheme/schema.ts'
import { adoptScheme as keep } from '#functions/store/index.ts'
import type { Context } from '../context.ts'
import { operation, type Input } from '../operation.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'

/** An office adopts a regulation no more often than this. */
const MOST_ADOPTIONS = 1000

/** Makes a regulation, as shipped or written by the office, its own: an immutable version with its readings and parameters. */
export const adoptScheme = operation(endpoint, async ({ body }, context) => {
  const source = await sourceOf(context, body)
  if (isRefused(source)) return source
  const adoption = { readings: body.readings, parameters: body.parameters }
  const resolved = resolve(source.document, adoption)
  if (!resolved.scheme)
    return refuse('invalid', '考核办法还不能采用，请按所列问题补充。', { findings: resolved.findings })
  if (!schemeId.safeParse(schemeName({ ...resolved.scheme, adoption: 1 })).success)
    return refuse('invalid', `考核办法的版本“${resolved.scheme.version}”只能用字母、数字和连字符，请改正。`)
  for (let number = 1; number <= MOST_ADOPTIONS; number++) {
    const content = {
      scheme: { ...resolved.scheme, adoption: number },
      readings: { ...resolved.readings },
      parameters: body.parameters,
      document: source.kept,
    }
    const kept = await keepAs(schemeName(content.scheme), resolved.scheme.title, content, context, body)
    if (kept !== 'other-content') return isRefused(kept) ? kept : { scheme: kept.done.schemeId }
  }
  return refuse('conflict', '同一考核办法的采用次数过多。')
})

/** The document to adopt, and what is kept of it: its name where it is shipped, all of it where it is the office's own. */
interface Source {
  readonly document: SchemeDocument
  readonly kept: unknown
}

async function sourceOf(
  context: Context,
  { document, version }: Input<typeof endpoint>['body'],
): Promise<Source | Refused> {
  if (typeof document !== 'string') {
    const read = readDocument(document, '方案', () => undefined)
    if (read.document) return { document: read.document, kept: contentOf(read.document) }
    return refuse('invalid', '考核办法的内容有误，请按所列问题改正。', { findings: read.findings })
  }
  if (version === undefined) return refuse('invalid', `请写明考核办法“${document}”的版本。`)
  const shipped = (await context.catalogue()).find(document, version)
  if (!shipped) return refuse('not-found', `没有考核办法“${document}”的 ${version} 版。`)
  return { document: shipped.document, kept: { id: shipped.id, version: shipped.version } }
}

async function keepAs(
  schemeId: string,
  title: string,
  content: Readonly<Record<'scheme' | 'readings' | 'parameters' | 'document', unknown>>,
  context: Context,
  request: unknown,
) {
  // what resolve and the request's schema gave is JSON
  const json = content as Record<keyof typeof content, Json>
  const kept = await keep(
    context.db,
    { schemeId, title, content: json },
    auditOf(context),
    idempotencyOf(context, 'adopt-scheme', request),
  )
  if ('conflict' in kept) return 'other-content' as const
  return settle(kept, (): Refused => refuse('conflict', `考核办法“${schemeId}”已有其他内容。`))
}
