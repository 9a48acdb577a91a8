import { patchTables, readRows, type Row } from '#functions/store/index.ts'
import { recordRulings as endpoint } from '#shared/api/index.ts'
import { operation, type Input } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import { findCycle } from './find-cycle.ts'
import { rowsRefused } from './rows-refused.ts'

type Ruling = Input<typeof endpoint>['body']['rulings'][number]

/** Writes decisions as rows of 裁定; a subject's earlier decision on the same matter is replaced. */
export const recordRulings = operation(endpoint, async ({ params, body }, context) => {
  const { db, caller } = context
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  if (new Set(body.rulings.map(nameOf)).size < body.rulings.length)
    return refuse('invalid', '同一单位的同一事项只能有一条意见。')
  const unreasoned = body.rulings.find(({ matter, reason }) => matter !== '并列处理意见' && reason === undefined)
  if (unreasoned) return refuse('invalid', `${unreasoned.matter}必须注明理由。`)
  const { rows } = await readRows(db, caller.tenant, params.cycle, 'rulings')
  const earlier = new Map(rows.map((row) => [nameOf(row.values as Ruling), row])) // rows of 裁定 have these columns
  const changes = body.rulings.map((ruling) => changeOf(ruling, earlier.get(nameOf(ruling)), context.newId))
  const kept = await patchTables(
    db,
    { cycleId: params.cycle, tables: [{ table: 'rulings', changes }], epoch: cycle.epoch },
    auditOf(context),
    idempotencyOf(context, endpoint.name, { params, body }),
  )
  if ('refused' in kept) return refuse('invalid', '裁定内容过长，请缩短后重试。')
  const settled = settle(kept, (conflict) =>
    conflict.kind === 'rows' ? refuse('conflict', '裁定刚被他人修改，请核对后重试。') : rowsRefused(conflict, cycle),
  )
  if (isRefused(settled)) return settled
  const written = settled.done.tables[0]?.rows ?? []
  return { rows: written.map(({ rowId, version }) => ({ rowId, version })) }
})

function nameOf({ subject, matter }: Pick<Ruling, 'subject' | 'matter'>): string {
  return JSON.stringify([subject, matter])
}

function changeOf(ruling: Ruling, earlier: Row | undefined, newId: () => string) {
  return { rowId: earlier?.rowId ?? newId(), seen: earlier?.version ?? 0, values: { ...ruling } }
}
