import { readRows, type BallotScope, type Cycle } from '#functions/store/index.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { definitionOf, type TableName } from '#shared/tables/index.ts'
import { readRoster, type Roster } from '#shared/tables/read/read-roster.ts'
import type { Context } from '../context.ts'
import { refuse, type Refused } from '../refused.ts'
import { rowsRefused } from './rows-refused.ts'
import { storedTable } from './stored-tables.ts'

/** The roster of a cycle, of people or of units. */
export async function ballotRoster(context: Context, cycleId: string, scheme: Scheme): Promise<Roster> {
  const lists = await Promise.all((['persons', 'roster'] as const).map((name) => storedTable(context, cycleId, name)))
  const given = lists.filter(({ rows }) => rows.length > 0)
  return readRoster(scheme, given, [])
}

/** A refusal where the table has rows already of what a ballot asks: they would count twice. */
export async function rowsThere(
  { db, caller }: Context,
  cycleId: string,
  { subjects, classes, table }: Pick<BallotScope, 'subjects' | 'classes' | 'table'>,
): Promise<Refused | undefined> {
  const names = new Set(subjects.flatMap(({ subject, name }) => [subject, name]))
  const titles = new Set(classes.flatMap(({ evaluatorClass, title }) => [evaluatorClass, title]))
  const { rows } = await readRows(db, caller.tenant, cycleId, table)
  const there = rows.filter(
    ({ values }) => names.has(String(values.subject)) && titles.has(String(values.evaluatorClass)),
  ).length
  if (there === 0) return undefined
  const { sheet } = definitionOf(table)
  return refuse('conflict', `“${sheet}”表中这些评议主体对这些对象已有 ${there} 行，会重复计票，请先删去这些行。`)
}

/** A refusal where the cycle's step takes no rows of the table. */
export function takesNone(cycle: Cycle, table: TableName): Refused | undefined {
  const { frozen, step } = cycle
  const takes = !frozen && (step.edits === undefined || step.edits.includes(table))
  return takes ? undefined : rowsRefused({ kind: 'closed', table, step }, cycle)
}
