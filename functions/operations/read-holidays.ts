import { readHolidays as stored } from '#functions/store/index.ts'
import { readHolidays as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { holidaysView } from './holidays-view.ts'

/** An office's own days off and make-up days of a year. */
export const readHolidays = operation(endpoint, async ({ params }, { db, caller }) => {
  const [entries] = await stored(db, caller.tenant, [Number(params.year)])
  if (!entries) throw new Error('one year was asked for')
  return holidaysView(entries)
})
