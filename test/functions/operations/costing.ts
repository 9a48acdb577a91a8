import type { Context } from '#functions/context.ts'
import type { RawInput } from '#functions/operation.ts'
import { operations } from '#functions/operations/index.ts'
import { isRefused } from '#functions/refused.ts'
import { createService } from '#functions/service.ts'
import { counted, type Database } from '#functions/store/index.ts'

/** Calls, pages, transactions and items read of one operation. */
export type Cost = readonly [calls: number, pages: number, transactions: number, itemsRead: number]

/** Runs operations on a cycle of a tenant as its office, and notes what each asks of the database when it first runs. */
export function costing(database: Database, tenant: string, cycle: string) {
  const db = counted(database)
  let now = new Date()
  const context: Context = {
    ...createService({ db }),
    now: () => now,
    caller: { subject: `${tenant}-office`, name: '考核办经办人', tenant, roles: ['office'] },
  }
  const taken: Record<string, Cost> = {}

  async function run(name: string, given: Partial<RawInput> = {}): Promise<unknown> {
    const operation = operations.find((one) => one.name === name)
    if (!operation) throw new Error(`no operation ${name}`)
    db.take()
    const answer = await operation.run({ params: { cycle }, query: {}, body: {}, ...given }, context)
    const { calls, pages, transactions, itemsRead } = db.take()
    if (isRefused(answer)) throw new Error(`${name}: ${answer.detail}`)
    taken[name] ??= [calls, pages, transactions, itemsRead]
    return answer
  }

  return {
    taken,
    run,
    /** Sets the clock to ten in the morning of a day in China. */
    on: (day: string) => {
      now = new Date(`${day}T10:00:00.000+08:00`)
    },
    /** Moves the cycle on to the next step. */
    moveOn: async () => {
      const { version, next } = (await run('read-cycle')) as { version: number; next: { to: string } } // its own output
      await run('move-cycle', { body: { to: next.to, seen: version } })
    },
  }
}
