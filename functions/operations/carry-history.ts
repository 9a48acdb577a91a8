import { readRows, yearOfCycle } from '#functions/store/index.ts'
import { carryHistory as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { findCycle } from './find-cycle.ts'
import { pastYears, yearsOf } from './past-years.ts'
import { takeRows } from './take-rows.ts'

/** Puts the former years of the roster's units into the cycle's 历年; a year that is there already stays as it is. */
export const carryHistory = operation(endpoint, async ({ params }, context) => {
  const { db, caller } = context
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const [past, roster, there] = await Promise.all([
    pastYears(context),
    readRows(db, caller.tenant, params.cycle, 'roster'),
    readRows(db, caller.tenant, params.cycle, 'history'),
  ])
  const known = new Set(there.rows.map(({ values }) => JSON.stringify([values.subject, Number(values.year)])))
  const rows = roster.rows.flatMap(({ values }) => {
    const names = [values.code, values.name].filter((name) => typeof name === 'string' && name !== '')
    const subject = typeof values.name === 'string' ? values.name : ''
    return yearsOf(past, names as string[]) // just filtered
      .filter(({ year }) => year < yearOfCycle(cycle) && !known.has(JSON.stringify([subject, year])))
      .map(({ year, rank, size, grade }) => [year, subject, rank, size, grade])
  })
  // sent again, all is carried already: the store knows the answer
  if (rows.length === 0 && context.idempotencyKey === undefined)
    return refuse('conflict', '没有可以结转的以前年度结果。')
  const table = { table: 'history', columns: ['year', 'subject', 'rank', 'size', 'grade'], rows } as const
  return takeRows(context, cycle, [table], { operation: endpoint.name, input: { params } })
})
