import { schemeWorkbook as endpoint } from '#shared/api/index.ts'
import { contentOf } from '#shared/scheme/read-document.ts'
import type { Context } from '../context.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { findScheme } from './find-scheme.ts'
import { documentAdopted } from './own-document.ts'

/** A scheme document as a 方案 workbook: `yinhai@2016` as shipped, `yinhai@2016.1` as adopted. */
export const schemeWorkbook = operation(
  endpoint,
  async ({ params }, context) => {
    const found = await documentOf(context, params.scheme)
    if (isRefused(found)) return found
    if (!found) return refuse('not-found', `本系统没有考核办法“${params.scheme}”的文本。`)
    const { writeSchemeWorkbook } = await import('#functions/workbooks/index.ts')
    return writeSchemeWorkbook(contentOf(found))
  },
  ({ scheme }) => `方案工作簿 ${scheme}.xlsx`,
)

async function documentOf(context: Context, name: string) {
  const [id = '', version = ''] = name.split('@')
  const shipped = (await context.catalogue()).find(id, version)
  if (shipped) return shipped.document
  const adopted = await findScheme(context, name)
  return isRefused(adopted) ? adopted : documentAdopted(context, adopted)
}
