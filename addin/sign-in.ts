import { tellPane } from './excel/tell-pane.ts'
import { authorizationUrl, redeem } from './service/authorization.ts'
import { readConfig } from './service/config.ts'
import { sentenceOf } from './service/service-error.ts'
import type { SignInMessage } from './service/sign-in-message.ts'

/** Sends the person to the issuer, or comes back with a code and gives the token; undefined while on the way. */
async function signIn(): Promise<SignInMessage | undefined> {
  const redirect = `${location.origin}${location.pathname}`
  const answer = new URLSearchParams(location.search)
  const config = await readConfig(fetch)
  if (answer.has('code') || answer.has('error')) return redeem(config, answer, redirect, sessionStorage, fetch)
  location.assign(await authorizationUrl(config, redirect, sessionStorage, fetch))
  return undefined
}

const message = await signIn().catch((thrown: unknown): SignInMessage => ({ error: sentenceOf(thrown) }))
if (message) await tellPane(JSON.stringify(message))
