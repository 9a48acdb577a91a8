import * as z from 'zod'

const versionsSchema = z.record(z.string(), z.int())
const proposalSchema = z.object({ versions: versionsSchema })

/** The tables whose version is no longer the one a proposal was computed from. */
export function changedSince(proposal: unknown, now: Readonly<Record<string, number>>): readonly string[] {
  const { versions } = proposalSchema.parse(proposal)
  return Object.keys(now).filter((table) => (versions[table] ?? 0) !== now[table])
}
