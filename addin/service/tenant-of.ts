import * as z from 'zod'
import type { Session } from './session.ts'

const claimsSchema = z.object({ tenant: z.string() })

/** The tenant an access token names, to keep what is cached apart; '' when nobody is signed in. The service alone decides by it. */
export function tenantOf(session: Session | undefined): string {
  const [, payload] = session?.accessToken.split('.') ?? []
  if (payload === undefined) return ''
  const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  )
  const claims = claimsSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
  return claims.success ? claims.data.tenant : ''
}
