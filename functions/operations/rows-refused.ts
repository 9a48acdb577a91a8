import type { Cycle, TablesConflict } from '#functions/store/index.ts'
import type { Conflict } from '#shared/api/index.ts'
import { definitionOf, isTableName, type Cell, type TableName } from '#shared/tables/index.ts'
import { refuse, type Refused } from '../refused.ts'
import { noCycle } from './find-cycle.ts'

/** The refusal of rows that the cycle does not take now, or that someone else has changed meanwhile. */
export function rowsRefused(conflict: TablesConflict, { cycleId, frozen }: Cycle): Refused {
  switch (conflict.kind) {
    case 'cycle-missing':
      return noCycle(cycleId)
    case 'frozen':
      return frozen
        ? refuse('conflict', '本考核周期已审定，数据已锁定，不能再修改。')
        : refuse('conflict', '考核周期的环节刚有变动，本次没有写入任何内容，请刷新后重试。')
    case 'closed':
      return refuse('conflict', `“${sheetOf(conflict.table)}”表在“${conflict.step.title}”环节不能修改。`)
    case 'rows': {
      const conflicts = conflict.rows.map(conflictView)
      const detail = `有 ${conflicts.length} 行已被他人修改，本次没有写入任何内容，请核对后再保存。`
      return refuse('conflict', detail, { conflicts })
    }
  }
}

type Row = Extract<TablesConflict, { kind: 'rows' }>['rows'][number]

function conflictView({ table, rowId, stored, wanted }: Row): Conflict {
  return {
    table: tableOf(table),
    rowId,
    stored: stored
      ? {
          version: stored.version,
          values: cells(stored.values),
          updatedBy: stored.updatedBy.name,
          updatedAt: stored.updatedAt,
        }
      : null,
    wanted: wanted ? cells(wanted) : null,
  }
}

function cells(values: Readonly<Record<string, unknown>>): Record<string, Cell> {
  return values as Record<string, Cell> // rows are written from cells alone
}

function sheetOf(table: string): string {
  return isTableName(table) ? definitionOf(table).sheet : table
}

function tableOf(name: string): TableName {
  if (!isTableName(name)) throw new Error(`no table ${name}`)
  return name
}
