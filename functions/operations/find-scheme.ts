import { finding } from '#shared/findings.ts'
import type { Context } from '../context.ts'
import { refuse, type Refused } from '../refused.ts'
import type { Adopted } from '../schemes/adopted.ts'

/** A scheme the caller's office has adopted, or a refusal that names it. */
export async function findScheme({ adopted, caller }: Context, scheme: string): Promise<Adopted | Refused> {
  return (await adopted.find(caller.tenant, scheme)) ?? unknownScheme(scheme)
}

/** The refusal of a scheme nobody has adopted. */
export function unknownScheme(scheme: string): Refused {
  const findings = [finding('error', { code: 'scheme-unknown', scheme })]
  return refuse('not-found', `没有考核办法“${scheme}”，请核对名称和版本，或先采用该办法。`, { findings })
}
