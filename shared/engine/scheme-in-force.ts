import type { InForce } from '../rules/rule.ts'
import { schemeName, type Part, type Scheme } from '../scheme/schema.ts'

/** A version of a scheme and the first day on which it holds. */
export interface SchemeInForce {
  readonly scheme: Scheme
  readonly from: string
}

/** Versions in the order in which they came into force. */
export function inOrderOfForce(versions: readonly SchemeInForce[]): readonly SchemeInForce[] {
  return [...versions].sort(
    (a, b) => compareText(a.from, b.from) || compareText(schemeName(a.scheme), schemeName(b.scheme)),
  )
}

/** The version in force on a day; the first one also before its own day. */
export function versionOn(ordered: readonly SchemeInForce[], day: string): SchemeInForce | undefined {
  return ordered.filter(({ from }) => from <= day).at(-1) ?? ordered[0]
}

/** A part as it stood on a day; nothing to look up where the scheme was not amended. */
export function partInForce(
  ordered: readonly SchemeInForce[] | undefined,
  part: Part,
): ((day: string) => InForce) | undefined {
  if (!ordered || ordered.length < 2) return undefined
  return (day) => {
    const version = versionOn(ordered, day)
    if (!version) throw new Error('no version of a scheme')
    return { scheme: version.scheme, part: version.scheme.parts.find((one) => one.id === part.id) }
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
