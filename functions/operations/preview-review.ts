import { readObjection } from '#functions/store/index.ts'
import { previewReview as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { withAddedSeats } from './added-seats.ts'
import { corrected } from './correction.ts'
import { findCycle } from './find-cycle.ts'
import { noObjection } from './objection-view.ts'

/** What a review would do; writes nothing. */
export const previewReview = operation(endpoint, async ({ params, body }, context) => {
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const objection = await readObjection(context.db, context.caller.tenant, params.cycle, params.objection)
  if (!objection) return noObjection()
  const tables = body.tables ?? []
  const plain = await corrected(context, cycle, objection.subject, tables)
  if (isRefused(plain)) return plain
  const falls = plain.fallen.map(({ name }) => name)
  const outcome =
    body.knockOn?.choice === 'add-seat' && plain.fallen.length > 0
      ? await corrected(
          context,
          cycle,
          objection.subject,
          withAddedSeats(tables, plain.fallen, objection.name, body.knockOn),
        )
      : plain
  if (isRefused(outcome)) return outcome
  return {
    moved: outcome.moved.map((one) => ({ ...one, parts: { ...one.parts } })),
    falls,
    obstacles: [...outcome.obstacles],
  }
})
