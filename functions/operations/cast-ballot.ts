import { castBallot as cast } from '#functions/store/index.ts'
import { castBallot as endpoint } from '#shared/api/index.ts'
import { checkVotes } from '#shared/ballots/index.ts'
import { codeOperation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { codeRefused, openPaper } from './open-paper.ts'

/** Casts the one ballot of a code, whole or not at all. */
export const castBallot = codeOperation(endpoint, async ({ body }, service) => {
  const opened = await openPaper(service, body.code)
  if (isRefused(opened)) return opened
  const checked = checkVotes(opened.paper, body.votes)
  if ('findings' in checked) {
    const detail = `有 ${checked.findings.length} 处需要改正，还没有投出，请按所列问题改正后再投。`
    return refuse('invalid', detail, { findings: checked.findings })
  }
  const outcome = await cast(service.db, opened, checked.marks)
  return 'problem' in outcome ? codeRefused(outcome.problem) : { cast: true as const }
})
