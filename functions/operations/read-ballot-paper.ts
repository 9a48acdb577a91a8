import { readBallotPaper as endpoint } from '#shared/api/index.ts'
import { codeOperation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { openPaper } from './open-paper.ts'

/** The paper of whoever holds the code. */
export const readBallotPaper = codeOperation(endpoint, async ({ body }, service) => {
  const opened = await openPaper(service, body.code)
  if (isRefused(opened)) return opened
  const { place, classTitle, signed, paper } = opened
  const { title, partTitle, asks, ownBallots, subjects, lastDay } = paper
  return {
    office: service.tenantName(place.tenant),
    ...{ title, partTitle, evaluatorClass: classTitle, signed, asks, ownBallots, lastDay },
    subjects: subjects.map(({ subject, name }) => ({ subject, name })),
  }
})
