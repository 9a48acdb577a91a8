import { createHash } from 'node:crypto'
import { importWorkbook as endpoint } from '#shared/api/index.ts'
import { placedInCells } from '#shared/workbook/index.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { findCycle } from './find-cycle.ts'
import { findScheme } from './find-scheme.ts'
import { readOrRefuse } from './read-uploaded.ts'
import { takeRows } from './take-rows.ts'

/** Takes the rows of a filled workbook, all or none; what is wrong is told by sheet and cell. */
export const importWorkbook = operation(endpoint, async ({ params, body }, context) => {
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const found = await findScheme(context, cycle.schemes.at(-1)?.schemeId ?? '')
  if (isRefused(found)) return found
  const reading = await readOrRefuse(body, found.scheme)
  if (isRefused(reading)) return reading
  const { cellOf } = reading
  const errors = reading.findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return refuse('invalid', '工作簿中有的表不能读取，全部没有导入。', { findings: errors })
  const tables = reading.tables.filter(({ rows }) => rows.length > 0)
  if (tables.length === 0) return refuse('invalid', '工作簿中没有可以导入的行。')
  const file = createHash('sha256').update(body).digest('hex')
  const request = { operation: endpoint.name, input: { params, file } }
  return takeRows(context, cycle, tables, request, (findings) => placedInCells(findings, cellOf))
})
