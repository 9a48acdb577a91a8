import { verifyRecords, type Verification } from '#functions/store/index.ts'
import { verifyAudit as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { findCycle } from './find-cycle.ts'

const PROBLEMS: Readonly<Record<Extract<Verification, { intact: false }>['problem'], string>> = {
  altered: '这一条记录被改动过。',
  gap: '从这一条起有记录缺失。',
  head: '记录的末尾与数据不符。',
  anchor: '这一条记录与加封时不符，可能整体重写过。',
}

/** Computes every hash of a scope again. */
export const verifyAudit = operation(endpoint, async ({ query }, context) => {
  const { db, caller } = context
  if (query.cycle !== undefined) {
    const cycle = await findCycle(context, query.cycle)
    if (isRefused(cycle)) return cycle
  }
  const { trails, anchors } = await verifyRecords(db, caller.tenant, query.cycle ?? '')
  return {
    verified: trails.every(({ intact }) => intact),
    anchors,
    trails: trails.map(({ name, ...found }) =>
      found.intact
        ? { aggregate: name, intact: true, entries: found.entries }
        : { aggregate: name, intact: false, sequence: found.sequence, problem: PROBLEMS[found.problem] },
    ),
  }
})
