import { askInDialog } from '../excel/ask-in-dialog.ts'
import { recalculate } from '../excel/recalculate.ts'
import type { Runtime } from '../runtime/create-runtime.ts'
import { ServiceError } from '../service/service-error.ts'
import { signInMessageSchema } from '../service/sign-in-message.ts'

/** Signs in through the issuer's own page in a dialog; cells that waited for it are computed. False when it was closed. */
export async function signIn({ sessions, evaluations }: Runtime): Promise<boolean> {
  const answer = await askInDialog(new URL('sign-in.html', document.baseURI).href)
  if (answer === undefined) return false
  const message = signInMessageSchema.safeParse(JSON.parse(answer))
  if (!message.success) throw new ServiceError('failed', '登录没有成功，请重新登录。')
  if ('error' in message.data) throw new ServiceError('refused', message.data.error)
  sessions.set({ accessToken: message.data.accessToken, expiresAt: Date.now() + message.data.expiresIn * 1000 })
  evaluations.forget()
  await recalculate()
  return true
}

/** Signs out: the token is dropped, and what was computed with it is forgotten. */
export function signOut({ sessions, evaluations }: Runtime): void {
  sessions.set(undefined)
  evaluations.forget()
}
