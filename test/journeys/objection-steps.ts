import {
  listObjections,
  listResults,
  readTable,
  type fileObjection,
  type InputOf,
  type ObjectionView,
} from '#shared/api/index.ts'
import type { Year } from './year.ts'

/** The cycle of the year. */
export const cycle = '2016'
/** The cycle of the year, as paths name it. */
export const params = { cycle }
/** The unit that objects: 939.00 and 二等, tied with the one below, which has the last seat of 一等. */
export const ARCHIVES = '区档案局'
/** The unit that would fall if the other rises. */
export const STATISTICS = '区统计局'
/** What the objection is about. */
export const INDICATOR = '区委、区政府确定的重点工作任务'
/** The leading group's decision. */
export const minutes = { body: '区绩效考评领导小组', minutesNumber: '示例纪要〔2017〕3号', date: '2017-02-20' }

/** An objection of a unit as it comes in. */
export function filing(subject: string, more: Partial<InputOf<typeof fileObjection>['body']> = {}) {
  const about = { part: 'functional', indicator: INDICATOR }
  return { params, body: { subject, about, statement: '扣分所依据的材料已经更正（示例）。', ...more } }
}

/** The last objection of a unit as it stands. */
export async function objectionOf(year: Year, name: string): Promise<ObjectionView> {
  const { objections } = await year.done(listObjections, { params })
  const found = objections.findLast((one) => one.name === name)
  if (!found) throw new Error(`${name} has no objection`)
  return found
}

/** The results on record, by name. */
export async function resultsNow(year: Year) {
  const { results } = await year.done(listResults, { params })
  return new Map(results.map((one) => [one.name, one]))
}

/** The row of the indicator that the review corrects, two points up. */
export async function correction(year: Year, more = 2) {
  const { rows } = await year.done(readTable, { params: { cycle, table: 'observations' } })
  const row = rows.find(({ values }) => values['subject'] === ARCHIVES && values['indicator'] === INDICATOR)
  if (!row) throw new Error('the unit has the indicator')
  const score = Number(row.values['score']) + more
  const changes = [{ rowId: row.rowId, seen: row.version, values: { ...row.values, score } }]
  return [{ table: 'observations' as const, changes }]
}
