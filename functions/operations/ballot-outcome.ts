import type { Ballot } from '#functions/store/index.ts'
import { ballotRows, type BallotRows } from '#shared/ballots/index.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { definitionOf, type Cell } from '#shared/tables/index.ts'
import type { Context } from '../context.ts'
import { refuse, type Refused } from '../refused.ts'
import { badRows } from './bad-rows.ts'
import { ballotView } from './ballot-view.ts'
import { ballotRoster } from './rows-there.ts'
import type { SchemesInForce } from './schemes-in-force.ts'
import { storedTables } from './stored-tables.ts'

/** How a row names a subject. */
export type WrittenAs = (subject: string) => string

/** The rows a ballot comes to, and what the office should look at. */
export function rowsOf(ballot: Ballot, written: WrittenAs): BallotRows {
  const { title, table, classes, subjects, counts } = ballotView(ballot)
  return ballotRows({ title, table, classes, subjects, counts: counts ?? [] }, written)
}

/** A subject by its name where nobody else has it, as people read it; else by its code. */
export async function writtenAs(context: Context, scheme: Scheme, cycleId: string): Promise<WrittenAs> {
  const roster = await ballotRoster(context, cycleId, scheme)
  const names = new Map(roster.subjects.map(({ id, name }) => [id, name]))
  return (subject) => {
    const name = names.get(subject)
    const found = name === undefined ? undefined : roster.find(name)
    return name !== undefined && found !== undefined && 'id' in found && found.id === subject ? name : subject
  }
}

/** A refusal of rows that are not such as the scheme reads, together with those there are. */
export async function unreadable(
  context: Context,
  schemes: SchemesInForce,
  cycleId: string,
  { table, rows }: Pick<BallotRows, 'table' | 'rows'>,
): Promise<Refused | undefined> {
  const columns = definitionOf(table).columns.map(({ key }) => key)
  const cells = rows.map((values) => columns.map((key): Cell => values[key] ?? null))
  const { tables } = await storedTables(context, cycleId)
  const bad = badRows(schemes, tables, [{ table, columns, rows: cells }])
  if (bad.rows === 0) return undefined
  const detail = `投票已停止，但计票结果有 ${bad.rows} 行与现有数据不符，没有写入，请按所列问题处理后再次结束测评。`
  return refuse('conflict', detail, { findings: bad.findings })
}
