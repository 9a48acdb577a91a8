import * as z from 'zod'
import type { CycleScheme } from '#functions/store/index.ts'

const versionsSchema = z.record(z.string(), z.int())
const proposalSchema = z.object({ versions: versionsSchema })
const schemesSchema = z.object({
  scheme: z.string(),
  /** Absent in proposals from before a cycle could be amended. */
  schemes: z.array(z.object({ schemeId: z.string(), from: z.string() })).optional(),
})

/** The tables whose version is no longer the one a proposal was computed from. */
export function changedSince(proposal: unknown, now: Readonly<Record<string, number>>): readonly string[] {
  const { versions } = proposalSchema.parse(proposal)
  return Object.keys(now).filter((table) => (versions[table] ?? 0) !== now[table])
}

/** Whether the versions of the cycle's scheme are no longer those a proposal was computed by. */
export function amendedSince(proposal: unknown, now: readonly CycleScheme[]): boolean {
  const { scheme, schemes } = schemesSchema.parse(proposal)
  const named = ({ schemeId, from }: CycleScheme) => `${from} ${schemeId}`
  if (!schemes) return now.length > 1 || now[0]?.schemeId !== scheme
  return schemes.map(named).join() !== now.map(named).join()
}
