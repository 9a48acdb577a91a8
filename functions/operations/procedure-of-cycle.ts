import type { Cycle, CycleStep } from '#functions/store/index.ts'
import { stepAfter, stepStates, demandsOf } from '#shared/procedure/index.ts'
import type { Procedure, Step } from '#shared/scheme/procedure-schema.ts'
import { procedureOf } from '#shared/scheme/standard-procedure.ts'
import type { Context } from '../context.ts'
import { isRefused, type Refused } from '../refused.ts'
import { cycleView } from './find-cycle.ts'
import { findScheme } from './find-scheme.ts'
import { seesAll } from './own-unit.ts'
import { factsOf } from './procedure-facts.ts'

/** The procedure of the scheme that holds last in a cycle. */
export async function procedureOfCycle(context: Context, { schemes }: Cycle): Promise<Procedure | Refused> {
  const found = await findScheme(context, schemes.at(-1)?.schemeId ?? '')
  return isRefused(found) ? found : procedureOf(found.scheme)
}

/** A step as the cycle's head keeps it. */
export function storedStep({ id, title, kind, edits }: Step): CycleStep {
  return { id, title, kind, edits }
}

/** A cycle as callers see it, with its procedure and what is missing before the next step. */
export async function cycleInSteps(context: Context, cycle: Cycle, procedure: Procedure) {
  const next = stepAfter(procedure, cycle.step.id)
  // what is missing names units and whose objections are open: that is for those who see every unit
  const demands = next && seesAll(context.caller) ? demandsOf(cycle.step, await factsOf(context, cycle)) : []
  return {
    ...cycleView(cycle),
    steps: stepStates(procedure, cycle.step.id).map(({ step, state }) => ({
      ...{ id: step.id, title: step.title, kind: step.kind, state, edits: [...step.edits] },
      ...(step.by ? { by: [...step.by] } : {}),
      ...(step.deadline === undefined ? {} : { deadline: step.deadline }),
    })),
    next: next ? { to: next.id, title: next.title, demands } : null,
  }
}
