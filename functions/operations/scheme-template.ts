import { schemeTemplate as endpoint } from '#shared/api/index.ts'
import { evaluateAmended } from '#shared/engine/appraise-amended.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { schemesNamed } from './schemes-in-force.ts'

/** The workbook template of an adopted scheme, empty or filled with sample data; it names the versions it was asked for by. */
export const schemeTemplate = operation(
  endpoint,
  async ({ params, query }, context) => {
    const found = await schemesNamed(context, params.scheme)
    if (isRefused(found)) return found
    const { scheme, versions, named } = found
    const { writeTemplate } = await import('#functions/workbooks/index.ts')
    if (query.filled === undefined) return writeTemplate(scheme, [], undefined, named)
    const example = await (await context.catalogue()).find(scheme.id, scheme.version)?.example?.()
    if (!example) return refuse('not-found', '这个考核办法没有示例数据。')
    return writeTemplate(scheme, example.tables, evaluateAmended(versions, example.tables), named)
  },
  ({ scheme = '' }) => `考核工作簿 ${scheme.slice(0, LONGEST_NAME)}.xlsx`,
)

/** What a file's name can hold of a text in Chinese signs on every system. */
const LONGEST_NAME = 60
