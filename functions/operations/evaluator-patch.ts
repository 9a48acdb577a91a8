import type { RowChange } from '#shared/api/index.ts'
import type { TableName } from '#shared/tables/index.ts'
import { EVALUATOR_COLUMNS } from './unit-tables.ts'

type Values = Readonly<Record<string, unknown>>

/** Why an evaluator may not make this change: it scores, in rows of its own scoring unit, and changes nothing else. */
export function evaluatorRefusal(
  table: TableName,
  before: Values | undefined,
  change: RowChange,
  rates: (scoredBy: unknown) => boolean,
): string | undefined {
  if (table !== 'observations') return '评分单位只能填写评分表。'
  if (before && !rates(before.scoredBy)) return '评分单位只能修改由本单位评分的行。'
  if ('delete' in change) return '评分单位不能删除评分行，请联系考核办。'
  if (!rates(change.values.scoredBy)) return '评分单位只能填写由本单位评分的行。'
  if (!before) return change.values.selfScore == null ? undefined : '自评得分由被考核单位填写，评分单位不能填写。'
  const keys = new Set([...Object.keys(before), ...Object.keys(change.values)])
  const changed = [...keys].filter((key) => (before[key] ?? null) !== (change.values[key] ?? null))
  return changed.every((key) => EVALUATOR_COLUMNS.includes(key))
    ? undefined
    : '评分单位只填写考核得分、扣分理由、评分人和评分日期，其他列不能修改。'
}
