import type { Cycle, CycleScheme } from '#functions/store/index.ts'
import { checkVersions } from '#shared/engine/appraise-amended.ts'
import type { SchemeInForce } from '#shared/engine/scheme-in-force.ts'
import type { Finding } from '#shared/findings.ts'
import { sentence } from '#shared/messages/index.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { parseVersions, writeVersions } from '#shared/scheme/versions-text.ts'
import type { Context } from '../context.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'
import type { Adopted } from '../schemes/adopted.ts'
import { findScheme } from './find-scheme.ts'

/** The schemes by which a cycle is appraised: the last one holds for all that has no day of its own. */
export interface SchemesInForce {
  readonly schemeId: string
  readonly scheme: Scheme
  /** All of them as cells and requests name them. */
  readonly named: string
  /** In order of force; one where the year was not amended. */
  readonly versions: readonly SchemeInForce[]
  /** The schemes before the last. */
  readonly earlier: readonly Scheme[]
}

/** The schemes that a text such as `yinhai@2016.1；2016-07-01 yinhai@2016.2` names, or a refusal: they must make up one year. */
export async function schemesNamed(context: Context, text: string): Promise<SchemesInForce | Refused> {
  const named = parseVersions(text)
  if ('finding' in named) return wrong(named.finding)
  const found = await schemesInForce(context, { schemes: named })
  if (isRefused(found)) return found
  const error = checkVersions(found.versions).find(({ severity }) => severity === 'error')
  return error ? wrong(error) : found
}

/** A version of a cycle with what it was adopted with. */
export interface AdoptedInForce extends CycleScheme {
  readonly adopted: Adopted
}

/** The versions of a cycle's scheme as adopted, in order of force. */
export async function adoptedInForce(
  context: Context,
  { schemes }: Pick<Cycle, 'schemes'>,
): Promise<readonly AdoptedInForce[] | Refused> {
  const found = await Promise.all(schemes.map(({ schemeId }) => findScheme(context, schemeId)))
  const versions: AdoptedInForce[] = []
  for (const [at, adopted] of found.entries()) {
    if (isRefused(adopted)) return adopted
    const version = schemes[at]
    if (version) versions.push({ ...version, adopted })
  }
  return versions
}

/** The schemes by which a cycle is appraised, or a refusal. */
export async function schemesInForce(
  context: Context,
  { schemes }: Pick<Cycle, 'schemes'>,
): Promise<SchemesInForce | Refused> {
  const found = await adoptedInForce(context, { schemes })
  if (isRefused(found)) return found
  const versions = found.map(({ adopted, from }) => ({ scheme: adopted.scheme, from }))
  const last = found.at(-1)
  if (!last) return refuse('conflict', '本考核周期还没有考核办法。')
  const earlier = versions.slice(0, -1).map(({ scheme }) => scheme)
  const named = writeVersions(schemes)
  return { schemeId: last.schemeId, scheme: last.adopted.scheme, named, versions, earlier }
}

function wrong(found: Finding): Refused {
  return refuse('invalid', sentence(found, 'zh-CN'), { findings: [found] })
}
