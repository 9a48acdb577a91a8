import { expect } from 'vitest'
import { listFeedback } from '#shared/api/index.ts'
import { signIn } from '#test/functions/local/sign-in.ts'

/** What the office does besides the pane, straight through the service of 银海区's cycle 2016. */
export function officeAt(origin: string) {
  const issuer = { issuer: `${origin}/oidc`, clientId: 'appraise-addin' }

  async function send(path: string, init: Omit<RequestInit, 'headers'>, type: string): Promise<unknown> {
    const token = await signIn(issuer as Parameters<typeof signIn>[0], origin, 'yinhai-office') // the two are all a sign-in looks at
    const headers = { authorization: `Bearer ${token}`, 'content-type': type }
    const response = await fetch(origin + path, { ...init, headers })
    expect([path, response.ok || (await response.text())]).toEqual([path, true])
    return response.json()
  }

  /** Asks for something; sends a file where one is given. */
  const ask = (path: string, file?: ArrayBuffer) =>
    send(path, file ? { method: 'POST', body: file } : {}, 'application/octet-stream')
  const post = (path: string, body: object) =>
    send(path, { method: 'POST', body: JSON.stringify(body) }, 'application/json')

  return {
    ask,
    /** Issues written feedback to every unit whose result is not told yet, and records that all have received it. */
    async giveFeedback(date: string): Promise<void> {
      await post('/v1/cycles/2016/feedback', {})
      const { feedback } = listFeedback.output.parse(await ask('/v1/cycles/2016/feedback'))
      for (const { subject, state } of feedback)
        if (state === 'issued') await post(`/v1/cycles/2016/feedback/${subject}/receipt`, { date, by: '示例签收人' })
    },
  }
}
