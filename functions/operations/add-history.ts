import { keepHistory, readHistory, type FormerYear, type SuccessionRow } from '#functions/store/index.ts'
import { addHistory as endpoint } from '#shared/api/index.ts'
import { chinaDay, yearOf } from '#shared/dates/index.ts'
import type { Finding } from '#shared/findings.ts'
import { sentence } from '#shared/messages/index.ts'
import { readSuccession } from '#shared/tables/read/read-succession.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'

/** Adds former years and successions to what the office knows. */
export const addHistory = operation(endpoint, async ({ body }, context) => {
  const stored = await readHistory(context.db, context.caller.tenant)
  const years = merged(stored.years, body.years, ({ subject, year }) => JSON.stringify([subject, year]))
  const successions = merged(stored.successions, body.successions, ({ subject, former }) =>
    JSON.stringify([subject, former]),
  )
  const refusal = wrongYears(body.years, yearOf(chinaDay(context.now().toISOString()))) ?? wrongSuccessions(successions)
  if (refusal) return refusal
  const kept = await keepHistory(
    context.db,
    { version: body.seen, years, successions },
    { years: body.years, successions: body.successions },
    auditOf(context),
    idempotencyOf(context, endpoint.name, { body }),
  )
  const settled = settle(kept, () => refuse('conflict', '历年结果刚被他人修改，请刷新后重试。'))
  return isRefused(settled)
    ? settled
    : { version: settled.done.version, years: years.length, successions: successions.length }
})

/** What is stored with what is added; the same thing said anew counts as it is said last. */
function merged<T>(stored: readonly T[], added: readonly T[], nameOf: (one: T) => string): readonly T[] {
  return [...new Map([...stored, ...added].map((one) => [nameOf(one), one])).values()]
}

function wrongYears(years: readonly FormerYear[], now: number): Refused | undefined {
  const late = years.find(({ year }) => year > now)
  if (late) return refuse('invalid', `“${late.subject}”的${late.year}年还没有到，请核对年度。`)
  const odd = years.find(({ rank, size }) => rank !== null && size !== null && rank > size)
  return odd && refuse('invalid', `“${odd.subject}”${odd.year}年的名次大于同组单位数，请核对。`)
}

function wrongSuccessions(rows: readonly SuccessionRow[]): Refused | undefined {
  const itself = rows.find(({ subject, former }) => subject === former)
  if (itself) return refuse('invalid', `“${itself.subject}”不能由自己${itself.kind}而来，请核对原单位。`)
  const columns = ['subject', 'former', 'kind', 'date', 'keeps'] as const
  const findings: Finding[] = []
  const table = { table: 'succession', columns, rows: rows.map((row) => columns.map((key) => row[key])) } as const
  readSuccession([table], () => undefined, findings)
  const [first] = findings
  return first && refuse('invalid', sentence(first, 'zh-CN'), { findings })
}
