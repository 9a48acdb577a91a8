import type { Paper } from '#functions/documents/papers/index.ts'
import type { Cycle } from '#functions/store/index.ts'
import type { exportPaper } from '#shared/api/index.ts'
import { stepOf } from '#shared/procedure/index.ts'
import type { StepKind } from '#shared/scheme/procedure-schema.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { procedureOf } from '#shared/scheme/standard-procedure.ts'
import type { Context } from '../../context.ts'
import type { Input } from '../../operation.ts'
import type { Refused } from '../../refused.ts'
import type { Official } from '../official.ts'

/** What a paper is drafted from: the cycle, its recorded results, and what the caller entered. */
export interface Given {
  readonly context: Context
  readonly cycle: Cycle
  readonly official: Official
  readonly query: Input<typeof exportPaper>['query']
}

/** Drafts one kind of paper, or says why there is none. */
export type Draft = (given: Given) => Promise<Paper | Refused>

/** The deadline of the step at which the cycle stands if it is of that kind, else of the first such step. */
export function deadlineOf(scheme: Scheme, { step }: Cycle, kind: StepKind): string | undefined {
  const procedure = procedureOf(scheme)
  const own = step.kind === kind ? stepOf(procedure, step.id) : undefined
  return (own ?? procedure.steps.find((one) => one.kind === kind))?.deadline
}
