import type { Procedure, Step, StepKind } from '../scheme/procedure-schema.ts'

/** How a step stands to the one a cycle is at. */
export type StepState = 'done' | 'now' | 'ahead'

/** The step of an id, if the procedure has it. */
export function stepOf({ steps }: Procedure, id: string): Step | undefined {
  return steps.find((step) => step.id === id)
}

/** The step of an id or a title, if the procedure has it. */
export function stepNamed({ steps }: Procedure, text: string): Step | undefined {
  return steps.find(({ id, title }) => id === text || title === text)
}

/** The step with which every cycle begins. */
export function firstStep({ steps: [first] }: Procedure): Step {
  if (!first) throw new Error('a procedure has at least one step')
  return first
}

/** The step after one, or undefined after the last. */
export function stepAfter({ steps }: Procedure, id: string): Step | undefined {
  const at = steps.findIndex((step) => step.id === id)
  return at < 0 ? undefined : steps[at + 1]
}

/** Every step with how it stands to the present one. */
export function stepStates({ steps }: Procedure, now: string): readonly { step: Step; state: StepState }[] {
  const at = steps.findIndex((step) => step.id === now)
  return steps.map((step, index) => ({ step, state: index < at ? 'done' : index === at ? 'now' : 'ahead' }))
}

/** Why a cycle cannot move from one step to another, whatever has been done in it. */
export type WrongMove = 'unknown' | 'same' | 'skips' | 'archived'

/** A move on to the next step or back to an earlier one, or why it is neither. */
export function moveBetween(
  { steps }: Procedure,
  from: string,
  to: string,
): { readonly direction: 'on' | 'back'; readonly step: Step } | { readonly wrong: WrongMove } {
  const [here, there] = [from, to].map((id) => steps.findIndex((step) => step.id === id))
  const step = there === undefined ? undefined : steps[there]
  if (here === undefined || there === undefined || here < 0 || !step) return { wrong: 'unknown' }
  if (here === there) return { wrong: 'same' }
  if (steps[here]?.kind === 'archive') return { wrong: 'archived' }
  if (there > here + 1) return { wrong: 'skips' }
  return { direction: there > here ? 'on' : 'back', step }
}

/** Whether a step comes at or before the procedure's first step of a kind. */
export function isUpTo({ steps }: Procedure, id: string, kind: StepKind): boolean {
  const limit = steps.findIndex((step) => step.kind === kind)
  return limit >= 0 && steps.findIndex((step) => step.id === id) <= limit
}

/** Whether two procedures are the same up to and with a step: in their steps, what these are for and who writes what in them. */
export function sameUpTo(one: Procedure, other: Procedure, id: string): boolean {
  const [ours, theirs] = [one, other].map(({ steps }) => {
    const at = steps.findIndex((step) => step.id === id)
    return at < 0 ? undefined : steps.slice(0, at + 1).map(({ id: name, kind, edits, by }) => [name, kind, edits, by])
  })
  return ours !== undefined && JSON.stringify(ours) === JSON.stringify(theirs)
}
