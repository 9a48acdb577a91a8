import { checkVersions } from '#shared/engine/appraise-amended.ts'
import type { SchemeInForce } from '#shared/engine/scheme-in-force.ts'
import type { Finding } from '#shared/findings.ts'
import { sentence } from '#shared/messages/index.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { parseVersions, writeVersions } from '#shared/scheme/versions-text.ts'
import { ServiceError } from './service-error.ts'

/** The schemes that a cell names: one, or the versions in force in a year with an amendment. */
export interface SchemesNamed {
  /** The text that names them, as it is written. */
  readonly named: string
  /** The last of them, which holds for all that has no day of its own. */
  readonly scheme: Scheme
  /** All of them in order of force. */
  readonly versions: readonly SchemeInForce[]
}

/** Reads the schemes that a text such as `yinhai@2016.1；2016-07-01 yinhai@2016.2` names; they must make up one year. */
export async function schemesNamed(
  text: string,
  schemeOf: (schemeId: string) => Promise<Scheme>,
): Promise<SchemesNamed> {
  const read = parseVersions(text)
  if ('finding' in read) throw refusal(read.finding)
  const versions = await Promise.all(
    read.map(async ({ schemeId, from }) => ({ scheme: await schemeOf(schemeId), from })),
  )
  const error = checkVersions(versions).find(({ severity }) => severity === 'error')
  if (error) throw refusal(error)
  const last = versions.at(-1)
  if (!last) throw new Error('a text names no scheme')
  return { named: writeVersions(read), scheme: last.scheme, versions }
}

function refusal(found: Finding): ServiceError {
  return new ServiceError('refused', sentence(found, 'zh-CN'))
}
