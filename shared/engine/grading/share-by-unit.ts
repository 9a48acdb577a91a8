import { finding, type Finding } from '../../findings.ts'
import type { Group, Scheme } from '../../scheme/schema.ts'
import type { UnitResult } from '../../tables/index.ts'

/** A share as a scheme states it: fixed, by group, or after what the people's own unit came to. */
export type StatedShare =
  | string
  | Readonly<Record<string, string>>
  | {
      readonly usual: string
      readonly unit?: string | undefined
      readonly byResult: readonly { readonly result: string; readonly share: string }[]
    }

/** Who a share is for: the group, and the results of units as far as they are known. */
export interface ShareOf {
  readonly group?: string
  readonly groupTitle?: string
  readonly results?: readonly ReachedGrade[]
}

/** What a unit came to, as far as shares ask. */
export type ReachedGrade = Pick<UnitResult, 'unit' | 'grade'>

/** The share that holds: the unit's result decides where the scheme says so, and the usual one while it is not known. */
export function shareThatHolds(share: StatedShare, whose: ShareOf): string {
  if (typeof share === 'string') return share
  if (!isByUnit(share)) return share[whose.group ?? ''] ?? '0'
  const result = resultOf(share, whose)
  return share.byResult.find((one) => one.result === result?.grade)?.share ?? share.usual
}

/** A share that waits for the unit's own result is told, with the one that is taken meanwhile. */
export function reportUnknownResult(
  scheme: Scheme,
  group: Group,
  results: readonly UnitResult[],
  findings: Finding[],
): void {
  for (const share of sharesByUnit(scheme)) {
    if (resultOf(share, { group: group.id, groupTitle: group.title, results })) continue
    const place = [{ kind: 'group', group: group.title }] as const
    findings.push(finding('note', { code: 'unit-result-missing', group: group.title, share: share.usual }, place))
  }
}

/** The unit whose result decides the shares of a group; undefined where they are the same whatever units come to. */
export function unitFollowed(scheme: Scheme, group: Pick<Group, 'title'>): string | undefined {
  const [share] = sharesByUnit(scheme)
  return share && (share.unit ?? group.title)
}

/** Whether shares follow what units came to. */
export function followsUnits(scheme: Scheme): boolean {
  return sharesByUnit(scheme).length > 0
}

function sharesByUnit({ grades: { quota } }: Scheme): ByUnit[] {
  if (quota.kind !== 'seats') return []
  const shares = [quota.check?.share, ...quota.places.map((one) => one.atMost?.share)]
  return shares.filter((share) => share !== undefined && typeof share !== 'string' && isByUnit(share))
}

type ByUnit = Extract<StatedShare, { readonly usual: string; readonly byResult: readonly unknown[] }>

function isByUnit(share: Exclude<StatedShare, string>): share is ByUnit {
  return 'byResult' in share && Array.isArray(share.byResult)
}

/** The result of the unit the scheme names, or of the one that is the people's group. */
function resultOf(share: ByUnit, { group, groupTitle, results = [] }: ShareOf): ReachedGrade | undefined {
  const names = share.unit === undefined ? [groupTitle, group] : [share.unit]
  return results.find((one) => names.includes(one.unit))
}
