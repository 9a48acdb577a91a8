import { MOST_CHARACTERS } from '#shared/api/index.ts'
import { finding, type Finding } from '#shared/findings.ts'
import { sentenceWithPlace } from '#shared/messages/index.ts'
import { definitionOf, type Cell, type TableName, type TableRows } from '#shared/tables/index.ts'
import { refuse, type Refused } from '../refused.ts'

/** A refusal of tables with more rows than allowed or with cells longer than Excel's, which says where. */
export function tooMuch(tables: readonly TableRows[], mostRows: number): Refused | undefined {
  const findings = tables.flatMap((table): Finding[] => [...tooManyRows(table, mostRows), ...tooLong(table)])
  const [first] = findings
  return first && refuse('invalid', sentenceWithPlace(first, 'zh-CN'), { findings })
}

/** What is wrong with a row's cell that is longer than Excel's cells can be. */
export function tooLongCell(table: TableName, row: number, key: string, cell: Cell | undefined): Finding | undefined {
  if (typeof cell !== 'string' || cell.length <= MOST_CHARACTERS) return undefined
  const heading = definitionOf(table).columns.find((column) => column.key === key)?.heading ?? key
  const problem = { code: 'text-too-long', heading, length: cell.length, limit: MOST_CHARACTERS } as const
  return finding('error', problem, [{ kind: 'row', table, row, column: key }])
}

function tooManyRows({ table, rows }: TableRows, limit: number): Finding[] {
  if (rows.length <= limit) return []
  const { sheet } = definitionOf(table)
  return [finding('error', { code: 'too-many-rows', count: rows.length, limit }, [{ kind: 'sheet', sheet }])]
}

function tooLong({ table, columns, rows }: TableRows): Finding[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, position) => tooLongCell(table, row, columns[position] ?? '', cell) ?? []),
  )
}
