import { openPaper as open, type CodeProblem, type OpenedPaper } from '#functions/store/index.ts'
import { chinaDay, officialDay } from '#shared/dates/index.ts'
import type { Service } from '../context.ts'
import { refuse, type Refused } from '../refused.ts'

/** The paper that a code opens today, or one sentence on why it opens none. */
export async function openPaper({ db, now }: Service, code: string): Promise<OpenedPaper | Refused> {
  const opened = await open(db, code)
  if ('problem' in opened) return codeRefused(opened.problem)
  const { lastDay } = opened.paper
  if (chinaDay(now().toISOString()) > lastDay)
    return refuse('conflict', `投票到${officialDay(lastDay)}为止，现在已经截止。`)
  return opened
}

/** The refusal of a code. */
export function codeRefused(problem: CodeProblem): Refused {
  switch (problem) {
    case 'unknown':
      return refuse('not-found', '没有这个票码，请核对票码，注意不要多填、漏填。')
    case 'used':
      return refuse('conflict', '此票码已经投过票，每个票码只能投一次。')
    case 'void':
      return refuse('conflict', '此票码已作废：票码已重新发放，请向组织测评的部门领取新的票码。')
    case 'closed':
      return refuse('conflict', '这次测评已经结束，不再接受投票。')
  }
}
