import { createCycle, type Database, type Move } from '#functions/store/index.ts'
import { clerk } from './open-store.ts'

/** Two units of a roster. */
export const roster = [
  { rowId: 'U01', values: { 单位: '区统计局', 组别: '甲组' } },
  { rowId: 'U02', values: { 单位: '区财政局', 组别: '乙组' } },
]

/** The scheme of the cycle, in force all year. */
export const schemes = [{ schemeId: 'yinhai@2016.1', from: '2016-01-01' }]

/** Creates a cycle of 银海区 with a roster of two units. */
export async function createYinhaiCycle(db: Database, cycleId: string, tenant = 'yinhai') {
  const step = { id: 'collecting', title: '收集数据', kind: 'input' } as const
  return createCycle(db, { cycleId, title: '2016年度绩效考核', schemes, step, roster }, clerk(tenant))
}

/** A move of a cycle to a step of a kind, with nothing wanting. */
export function moveTo(
  cycleId: string,
  kind: 'grading' | 'feedback' | 'notice' | 'deliberation' | 'approval',
  seen: number,
): Move {
  const to = { id: kind, title: kind, kind }
  const undoes = { approval: false, publication: false }
  return { cycleId, seen, to, back: false, undoes, demands: () => Promise.resolve([]) }
}
