import { expect } from 'vitest'
import type { Service } from '#functions/context.ts'
import { createApp } from '#functions/http.ts'
import { operations } from '#functions/operations/index.ts'
import { createService } from '#functions/service.ts'
import { readRows, verifyRecords } from '#functions/store/index.ts'
import { patchTables, problemSchema } from '#shared/api/index.ts'
import { openStore } from '../store/open-store.ts'
import { beginOffice } from './begin-office.ts'

const UNITS = 45
const TENANT = 'yinhai'

/** What became of the clerks' edits. */
export interface Edited {
  readonly acknowledged: number
  readonly conflicts: number
  readonly seconds: number
}

/** A clerk's view of a row: its version and the edits it holds. */
interface View {
  version: number
  note: string
}

/**
 * Clerks edit the rows of 45 units at once, each adding the name of the edit to what it saw. Checks that every
 * acknowledged edit is there and no other, that every other was told as a conflict with both versions, and that the
 * chain verifies.
 */
export async function editAtOnce(clerks: number, isOver: (edits: number, seconds: number) => boolean): Promise<Edited> {
  const store = await openStore()
  const begun = performance.now()
  const seconds = () => (performance.now() - begun) / 1000
  const done = new Map<string, string[]>()
  let acknowledged = 0
  let conflicts = 0
  try {
    const service = createService({ db: store.db })
    const caller = { subject: 'office', name: '考核办经办人', tenant: TENANT, roles: ['office' as const] }
    await beginOffice({ ...service, caller })
    const patch = patchOf(service)
    const clerk = async (number: number) => {
      const views = new Map<string, View>()
      for (let at = 0; !isOver(acknowledged, seconds()); at++) {
        const rowId = `U${((number * 7 + at * 13) % UNITS) + 1}`
        const view = views.get(rowId) ?? { version: 0, note: '' }
        const edit = `${number}-${at}`
        const note = view.note === '' ? edit : `${view.note} ${edit}`
        const answer = await patch(number, `edit-${edit}`, {
          rowId,
          seen: view.version,
          values: { subject: rowId, note },
        })
        if ('version' in answer) {
          acknowledged++
          done.set(rowId, [...(done.get(rowId) ?? []), edit])
          views.set(rowId, { version: answer.version, note })
        } else {
          conflicts++
          expect(answer.wanted).toBe(note)
          views.set(rowId, answer.stored)
        }
      }
    }
    await Promise.all(Array.from({ length: clerks }, (_, number) => clerk(number)))
    const { rows } = await readRows(store.db, TENANT, '2016', 'events')
    const kept = new Map(rows.map(({ rowId, values }) => [rowId, String(values.note).split(' ').sort()]))
    expect(kept).toEqual(new Map([...done].map(([rowId, edits]) => [rowId, [...edits].sort()])))
    const { trails } = await verifyRecords(store.db, TENANT, '2016')
    expect(trails.filter(({ intact }) => !intact)).toEqual([])
    expect(trails).toContainEqual({ name: 'events', intact: true, entries: acknowledged })
    return { acknowledged, conflicts, seconds: seconds() }
  } finally {
    await store.close()
  }
}

type Answer = { readonly version: number } | { readonly stored: View; readonly wanted: unknown }

function patchOf(service: Service) {
  const app = createApp({
    operations,
    service,
    // the token is the clerk's number
    verify: (authorization = '') =>
      Promise.resolve({ caller: { subject: authorization, name: authorization, tenant: TENANT, roles: ['office'] } }),
    log: (_id, error) => {
      throw error
    },
  })
  return async (
    clerk: number,
    key: string,
    change: { rowId: string; seen: number; values: object },
  ): Promise<Answer> => {
    const headers = { authorization: String(clerk), 'content-type': 'application/json', 'idempotency-key': key }
    const body = JSON.stringify({ tables: [{ table: 'events', changes: [change] }] })
    for (;;) {
      const response = await app.request('/v1/cycles/2016/tables', { method: 'PATCH', headers, body })
      const answer: unknown = await response.json()
      if (response.status === 200) return { version: patchTables.output.parse(answer).tables[0]?.rows[0]?.version ?? 0 }
      if (response.status === 503) continue // busy: nothing was written, the same request again
      const [conflict] = problemSchema.parse(answer).conflicts ?? []
      if (!conflict) throw new Error(JSON.stringify(answer))
      const { version = 0, values = {} } = conflict.stored ?? {}
      return { stored: { version, note: String(values.note ?? '') }, wanted: conflict.wanted?.note }
    }
  }
}
