import { listConsequences, readResults, type Cycle } from '#functions/store/index.ts'
import type { OutputOf } from '#shared/api/index.ts'
import type { listConsequences as endpoint } from '#shared/api/index.ts'
import type { Context } from '../context.ts'
import { scopeOf } from './own-unit.ts'

/** One consequence as callers see it. */
export type ConsequenceView = OutputOf<typeof endpoint>['consequences'][number]

/** What follows from a cycle's recorded results, with what has been decided; a decision outlives the result it came from. */
export async function consequencesOf(context: Context, { cycleId }: Cycle): Promise<readonly ConsequenceView[]> {
  const { db, caller } = context
  const [results, decided, scope] = await Promise.all([
    readResults(db, caller.tenant, cycleId),
    listConsequences(db, caller.tenant, cycleId),
    scopeOf(context, cycleId),
  ])
  const names = new Map(
    results.map(({ subjectId, fields: { name } }) => [subjectId, typeof name === 'string' ? name : subjectId]),
  )
  const left = new Map(decided.map((one) => [`${one.subjectId}\0${one.title}`, one]))
  const views: ConsequenceView[] = []
  const add = (subject: string, consequence: string) => {
    const one = left.get(`${subject}\0${consequence}`)
    left.delete(`${subject}\0${consequence}`)
    const name = names.get(subject) ?? subject
    const state = one?.state ?? 'proposed'
    views.push({ subject, name, consequence, state, confirmed: one?.confirmed ?? null, revoked: one?.revoked ?? null })
  }
  for (const { subjectId, fields } of results)
    for (const title of Array.isArray(fields.consequences) ? fields.consequences : [])
      if (typeof title === 'string') add(subjectId, title)
  for (const { subjectId, title } of [...left.values()]) add(subjectId, title)
  return views.filter(({ subject, name }) => scope.covers(subject) || scope.covers(name))
}
