import type { Cycle } from '#functions/store/index.ts'
import { chinaDay, officialDay } from '#shared/dates/index.ts'
import { closedSince, mayWrite, stepOf } from '#shared/procedure/index.ts'
import { procedureOf } from '#shared/scheme/standard-procedure.ts'
import { definitionOf, type TableName } from '#shared/tables/index.ts'
import type { Context } from '../context.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'
import { findScheme } from './find-scheme.ts'

const WRITERS = { office: '考核办', unit: '被考核单位', evaluator: '评分单位' } as const

/** A refusal of rows that the cycle's step does not take from this caller, or not any more. */
export async function mayWriteNow(
  context: Context,
  { schemes, step: { id } }: Cycle,
  tables: readonly TableName[] = [],
): Promise<Refused | undefined> {
  const found = await findScheme(context, schemes.at(-1)?.schemeId ?? '')
  if (isRefused(found)) return found
  const { scheme } = found
  const step = stepOf(procedureOf(scheme), id)
  if (!step) return undefined
  if (!mayWrite(step, context.caller.roles)) {
    const writers = (step.by ?? []).map((role) => WRITERS[role]).join('、')
    return refuse('forbidden', `“${step.title}”环节的数据由${writers}填写，您不能修改。`)
  }
  const late = closedSince(step, scheme.deadlines, tables, chinaDay(context.now().toISOString()))
  if (!late) return undefined
  const sheet = definitionOf(late.table).sheet
  return refuse('conflict', `${late.title}的期限是${officialDay(late.last)}，已经过期，“${sheet}”表不能再修改。`)
}
