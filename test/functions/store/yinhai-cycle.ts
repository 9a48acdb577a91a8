import { createCycle, type Database } from '#functions/store/index.ts'
import { clerk } from './open-store.ts'

/** Two units of a roster. */
export const roster = [
  { rowId: 'U01', values: { 单位: '区统计局', 组别: '甲组' } },
  { rowId: 'U02', values: { 单位: '区财政局', 组别: '乙组' } },
]

/** Creates a cycle of 银海区 with a roster of two units. */
export async function createYinhaiCycle(db: Database, cycleId: string, tenant = 'yinhai') {
  const schemes = [{ schemeId: 'yinhai@2016.1', from: '2016-01-01' }]
  return createCycle(db, { cycleId, title: '2016年度绩效考核', schemes, roster }, clerk(tenant))
}
