import { schemeTemplate as endpoint } from '#shared/api/index.ts'
import { evaluate } from '#shared/engine/evaluate.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { findScheme } from './find-scheme.ts'

/** The workbook template of an adopted scheme, empty or filled with sample data. */
export const schemeTemplate = operation(
  endpoint,
  async ({ params, query }, context) => {
    const found = await findScheme(context, params.scheme)
    if (isRefused(found)) return found
    const { scheme } = found
    const { writeTemplate } = await import('#functions/workbooks/index.ts')
    if (query.filled === undefined) return writeTemplate(scheme)
    const example = await (await context.catalogue()).find(scheme.id, scheme.version)?.example?.()
    if (!example) return refuse('not-found', '这个考核办法没有示例数据。')
    return writeTemplate(scheme, example.tables, evaluate(scheme, example.tables))
  },
  ({ scheme }) => `考核工作簿 ${scheme}.xlsx`,
)
