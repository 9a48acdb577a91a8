import type { Finding } from '../../findings.ts'
import type { TableName } from '../definitions.ts'
import type { TableRows } from '../rows.ts'
import { rowsOf } from './row-reader.ts'

/**
 * The rows of a table that count for nothing: those that take another row back, and the rows they take back. A row is
 * named by its 序号; what is wrong with a reversal is reported, and the row it means then still counts.
 */
export function rowsOutOfCount(
  name: TableName,
  tables: readonly TableRows[],
  findings: Finding[],
): ReadonlySet<number> {
  const out = new Set<number>()
  if (!tables.some(({ table, columns }) => table === name && columns.includes('reverses'))) return out
  const rows = rowsOf(name, tables, findings)
  const reversing: number[] = []
  for (let row = 0; row < rows.count; row++) if (rows.at(row).text('reverses') !== '') reversing.push(row)
  if (reversing.length === 0) return out

  for (const row of reversing) out.add(row)
  const named = rowsBySerial(rows)
  for (const row of reversing) {
    const reversal = read(rows.at(row))
    const [target, ...others] = named.get(reversal.serial) ?? []
    const standing = target !== undefined && others.length === 0 && !out.has(target) ? target : undefined
    if (standing === undefined || rows.at(standing).text('subject') !== reversal.subject) {
      const problem = { code: 'reversal-unknown', serial: reversal.serial, subject: reversal.subject } as const
      rows.at(row).report('error', problem, 'reverses')
      continue
    }
    for (const [key, heading] of REQUIRED)
      if (rows.at(row).text(key) === '') rows.at(row).report('error', { code: 'value-required', heading }, key)
    const { subject, reason, document } = reversal
    rows.at(standing).report('note', { code: 'row-reversed', subject, reason, document })
    out.add(standing)
  }
  return out
}

/** What a reversal does not do without. */
const REQUIRED = [
  ['reversalReason', '冲销理由'],
  ['document', '依据文件及文号'],
] as const

type Rows = ReturnType<typeof rowsOf>

function rowsBySerial(rows: Rows): Map<string, number[]> {
  const named = new Map<string, number[]>()
  for (let row = 0; row < rows.count; row++) {
    const serial = rows.at(row).text('serial')
    named.set(serial, [...(named.get(serial) ?? []), row])
  }
  return named
}

function read(row: ReturnType<Rows['at']>) {
  return {
    serial: row.text('reverses'),
    subject: row.text('subject'),
    reason: row.text('reversalReason'),
    document: row.text('document'),
  }
}
