import { readRows, type Correction, type Cycle, type Moved } from '#functions/store/index.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import { sentence } from '#shared/messages/index.ts'
import { falls, knockedOn } from '#shared/procedure/knock-on.ts'
import { loweredByReview } from '#shared/procedure/lowered-by-review.ts'
import { definitionOf, TABLE_NAMES, type Cell, type TableRows } from '#shared/tables/index.ts'
import { compare, type Move } from '#shared/what-if/index.ts'
import type { Context } from '../context.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'
import { evaluateInputs, versionsOf } from './bundle-inputs.ts'
import { canConfirm, hindrancesOf } from './hindrances.ts'
import { official } from './official.ts'
import { recorded } from './recorded.ts'
import { refusedAsStanding } from './standing-rows.ts'
import { wrongPatch, type TableChanges } from './wrong-patch.ts'

/** What a correction would do, computed but not written. */
export interface Corrected {
  readonly moved: readonly Moved[]
  /** Those besides the one reviewed who would fall, with the grade they have. */
  readonly fallen: readonly {
    readonly subjectId: string
    readonly name: string
    readonly group: string
    readonly grade: string
  }[]
  readonly obstacles: readonly string[]
  readonly appraisal: Appraisal
  readonly correction: Correction
}

/** Computes the recorded results again with some rows changed, and tells who moves. */
export async function corrected(
  context: Context,
  cycle: Cycle,
  subjectId: string,
  tables: readonly TableChanges[],
): Promise<Corrected | Refused> {
  const refusal = wrongPatch(tables) ?? (await refusedAsStanding(context, cycle.cycleId, tables))
  if (refusal) return refusal
  const before = await official(context, cycle)
  if (isRefused(before)) return before
  const { scheme, schemeId, amended } = before.inputs
  const versions = versionsOf(before.inputs)
  const changed = await changedTables(context, cycle.cycleId, tables)
  if (isRefused(changed)) return changed
  const appraisal = evaluateInputs(before.inputs, {}, changed.tables)
  const { moves } = compare(
    { scheme, versions, tables: before.inputs.tables },
    { scheme, versions, tables: changed.tables },
  )
  const lowered = loweredByReview(scheme, subjectId, before.appraisal, appraisal)
  if (lowered)
    return refuse(
      'conflict',
      `方案规定复核只升不降，更正后“${lowered.name}”的得分由 ${lowered.before} 降为 ${lowered.after}，不能这样更正。`,
    )
  const { ladder } = scheme.grades
  const grades = Object.fromEntries(appraisal.results.map((one) => [one.subjectId, one.grade]))
  const inputs = {
    ...{ schemeId, scheme, tables: changed.tables, versions: changed.after },
    ...(amended ? { amended } : {}),
  }
  return {
    moved: moves.map((move) => movedView(move, ladder, before.appraisal, appraisal)),
    fallen: knockedOn(ladder, moves, subjectId).map(({ subjectId: id, name, group, grade }) => ({
      subjectId: id,
      name,
      group: scheme.groups.find((one) => one.id === group)?.title ?? group,
      grade: grade?.before ?? '',
    })),
    obstacles: canConfirm(appraisal) ? [] : obstaclesOf(appraisal),
    appraisal,
    correction: {
      tables: changed.patches,
      versions: changed.before,
      proposal: { scheme: schemeId, schemes: cycle.schemes, engine: appraisal.engine, versions: changed.after, grades },
      rulings: changed.tables.find(({ table }) => table === 'rulings')?.rows ?? [],
      ...recorded(inputs, appraisal),
    },
  }
}

function obstaclesOf(appraisal: Appraisal): string[] {
  const found = hindrancesOf(appraisal).map((one) => sentence(one, 'zh-CN'))
  return found.length > 0 ? found : ['还有考核组的等次不能确定。']
}

function movedView(move: Move, ladder: readonly string[], was: Appraisal, is: Appraisal): Moved {
  const [before, after] = [was, is].map(({ results }) => results.find((one) => one.subjectId === move.subjectId))
  const { through } = move
  return {
    subjectId: move.subjectId,
    name: move.name,
    group: move.group,
    total: { before: before?.total?.published ?? null, after: after?.total?.published ?? null },
    rank: { before: before?.rank ?? null, after: after?.rank ?? null },
    grade: { before: before?.grade ?? null, after: after?.grade ?? null },
    parts: { ...move.parts },
    falls: falls(ladder, move),
    through: through && `${through.label}：${through.before?.text ?? '无'} → ${through.after?.text ?? '无'}`,
  }
}

interface ChangedTables {
  readonly tables: readonly TableRows[]
  readonly before: Readonly<Record<string, number>>
  readonly after: Readonly<Record<string, number>>
  readonly patches: Correction['tables']
}

/** All tables of a cycle with some rows changed, if those are as they were seen. */
async function changedTables(
  { db, caller, newId }: Context,
  cycleId: string,
  changes: readonly TableChanges[],
): Promise<ChangedTables | Refused> {
  const named = changes.map(({ table, changes: of }) => ({
    table,
    changes: of.map((one) => ('delete' in one ? one : { ...one, rowId: one.rowId ?? newId() })),
  }))
  const tables: TableRows[] = []
  const before: Record<string, number> = {}
  const after: Record<string, number> = {}
  for (const table of TABLE_NAMES) {
    const { rows, version } = await readRows(db, caller.tenant, cycleId, table)
    const patch = named.find((one) => one.table === table)?.changes ?? []
    const kept = new Map(rows.map((row) => [row.rowId, row]))
    const stale = patch.find(({ rowId, seen }) => (kept.get(rowId)?.version ?? 0) !== seen)
    if (stale)
      return refuse(
        'conflict',
        `“${definitionOf(table).sheet}”中要更正的行（${stale.rowId}）已被他人修改，请刷新后重试。`,
      )
    const values = new Map<string, Readonly<Record<string, unknown>>>(rows.map((row) => [row.rowId, row.values]))
    for (const change of patch) {
      if ('delete' in change) values.delete(change.rowId)
      else values.set(change.rowId, change.values)
    }
    before[table] = version
    after[table] = patch.length > 0 ? version + 1 : version
    if (values.size === 0) continue
    const columns = definitionOf(table).columns.map(({ key }) => key)
    const sorted = [...values].sort(([a], [b]) => (a < b ? -1 : 1))
    // patches let in nothing but cells
    const cells = sorted.map(([, row]) => columns.map((key) => (row[key] ?? null) as Cell))
    tables.push({ table, columns, rows: cells })
  }
  return { tables, before, after, patches: named }
}
