import { readHistory as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { refuse } from '../refused.ts'
import { pastYears, yearsOf } from './past-years.ts'

/** A subject's results over the years; a unit's clerk sees those of the own unit. */
export const readHistory = operation(endpoint, async ({ params: { subject } }, context) => {
  const { roles, unit } = context.caller
  const seesAll = roles.some((role) => role !== 'unit' && role !== 'evaluator')
  if (!seesAll && subject !== unit) return refuse('not-found', `没有“${subject}”的历年结果。`)
  const past = await pastYears(context)
  const successions = past.history.successions.filter((one) => [one.subject, one.former].includes(subject))
  return { version: past.history.version, years: [...yearsOf(past, [subject])], successions }
})
