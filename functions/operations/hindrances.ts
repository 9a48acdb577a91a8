import type { Appraisal } from '#shared/engine/result.ts'
import type { Finding } from '#shared/findings.ts'

/** What keeps grades from being confirmed: every error, and so every undecided tie, missing value and broken quota. */
export function hindrancesOf({ findings }: Appraisal): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'error')
}

/** Whether every group's grades can be made final. */
export function canConfirm(appraisal: Appraisal): boolean {
  return (
    hindrancesOf(appraisal).length === 0 && appraisal.results.length > 0 && appraisal.groups.every(({ final }) => final)
  )
}
