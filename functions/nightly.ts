import { anchor, listCycles, listFeedback, type Database } from '#functions/store/index.ts'
import { addDays, chinaDay } from '#shared/dates/index.ts'

/** What a night's run has to say: a seal of an office's trails, to be kept outside the table, or a deadline that is near. */
export type NightlyEvent =
  | {
      readonly event: 'anchor'
      readonly tenant: string
      readonly cycle: string
      readonly sequence: number
      readonly hash: string
    }
  | {
      readonly event: 'deadline'
      readonly tenant: string
      readonly cycle: string
      readonly subject: string
      /** The last day on which the subject can object. */
      readonly until: string
    }

/** Days before a deadline on which it is told. */
const DAYS_BEFORE = 3

/** Seals the trails of every cycle and of the offices themselves, and tells deadlines that are near. */
export async function* nightly(db: Database, tenants: readonly string[], now: Date): AsyncIterable<NightlyEvent> {
  const today = chinaDay(now.toISOString())
  const last = addDays(today, DAYS_BEFORE)
  for (const tenant of tenants) {
    for (const { cycleId: cycle, published } of await listCycles(db, tenant)) {
      if (published) continue
      yield await sealed(db, tenant, cycle, now)
      for (const { name, window } of await listFeedback(db, tenant, cycle))
        if (window && window.until >= today && window.until <= last)
          yield { event: 'deadline', tenant, cycle, subject: name, until: window.until }
    }
    yield await sealed(db, tenant, '', now)
  }
}

async function sealed(db: Database, tenant: string, cycle: string, now: Date): Promise<NightlyEvent> {
  const actor = { subject: 'nightly', name: '系统每日封存' }
  const made = await anchor(db, cycle, { tenant, actor, at: now.toISOString() })
  if (!('answer' in made)) throw new Error(`the trails of ${tenant} ${cycle} could not be sealed`)
  const { sequence, hash } = made.answer
  return { event: 'anchor', tenant, cycle, sequence, hash }
}
