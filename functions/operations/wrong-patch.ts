import { MOST_CHANGES, type RowChange } from '#shared/api/index.ts'
import type { Finding } from '#shared/findings.ts'
import { sentenceWithPlace } from '#shared/messages/index.ts'
import { definitionOf, type TableName } from '#shared/tables/index.ts'
import { refuse, type Refused } from '../refused.ts'
import { tooLongCell } from './too-much.ts'

/** Changes to rows of one table, as a request brings them. */
export interface TableChanges {
  readonly table: TableName
  readonly changes: readonly RowChange[]
}

/** A refusal of changes that no table could take: too many, of unknown columns, with cells longer than Excel's. */
export function wrongPatch(tables: readonly TableChanges[]): Refused | undefined {
  const names = tables.map(({ table }) => table)
  if (new Set(names).size < names.length) return refuse('invalid', '同一张数据表只能列一次。')
  const count = tables.reduce((sum, { changes }) => sum + changes.length, 0)
  if (count > MOST_CHANGES)
    return refuse('invalid', `一次最多修改 ${MOST_CHANGES} 行，这次有 ${count} 行，请分批保存。`)
  if (tables.some(({ changes }) => changes.length === 0)) return refuse('invalid', '列出的数据表没有要修改的行。')
  const unknown = tables.flatMap(({ table, changes }) => unknownColumns(table, changes))
  if (unknown.length > 0) return refuse('invalid', `没有这样的列：${unknown.slice(0, 5).join('、')}。`)
  const findings = tables.flatMap(({ table, changes }) => changes.flatMap((change, row) => tooLong(table, row, change)))
  const [first] = findings
  return first && refuse('invalid', sentenceWithPlace(first, 'zh-CN'), { findings })
}

function unknownColumns(table: TableName, changes: readonly RowChange[]): string[] {
  const known = new Set(definitionOf(table).columns.map(({ key }) => key))
  const keys = new Set(changes.flatMap((change) => ('delete' in change ? [] : Object.keys(change.values))))
  return [...keys].filter((key) => !known.has(key)).map((key) => `${definitionOf(table).sheet}.${key.slice(0, 40)}`)
}

function tooLong(table: TableName, row: number, change: RowChange): Finding[] {
  if ('delete' in change) return []
  return Object.entries(change.values).flatMap(([key, cell]) => tooLongCell(table, row, key, cell) ?? [])
}
