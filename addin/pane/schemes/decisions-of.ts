import type { Json, Parameter } from '#shared/scheme/document.ts'
import type { Decided } from './Decisions.tsx'
import { entered } from './value-tree.ts'

/** What was decided, as the service takes it: options that were chosen and values that were entered. */
export function decisionsOf(
  { parameters }: { readonly parameters: Readonly<Record<string, Parameter>> },
  decided: Decided,
): { readings: Record<string, string>; parameters: Record<string, Json> } {
  const values = Object.entries(decided.parameters).flatMap(([id, value]): [string, Json][] => {
    const found = entered(value, parameters[id]?.example)
    return found === undefined ? [] : [[id, found]]
  })
  return {
    readings: Object.fromEntries(Object.entries(decided.readings).filter(([, option]) => option !== '')),
    parameters: Object.fromEntries(values),
  }
}
