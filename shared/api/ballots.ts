import * as z from 'zod'
import { ballotSchema, inBallot, MOST_SUBJECTS, newBallotClass } from './ballot.ts'
import { endpoint } from './endpoint.ts'
import { findingSchema } from './finding.ts'
import { day, inCycle, shortText } from './names.ts'

/** Opens a ballot on a part of the scheme; who is asked, about whom and what is fixed from then on. */
export const openBallot = endpoint({
  name: 'open-ballot',
  method: 'POST',
  path: '/v1/cycles/{cycle}/ballots',
  summary: '组织一次网上测评（票面按考核办法，发起后不能更改）',
  status: 201,
  writes: true,
  params: inCycle,
  body: z
    .strictObject({
      title: shortText,
      /** The part of the scheme, by id or title. */
      part: shortText,
      classes: z.array(newBallotClass).min(1).max(50),
      /** Whom it is about, by id or name; all of the roster that the part is scored for when absent. */
      subjects: z.array(shortText).min(1).max(MOST_SUBJECTS).exactOptional(),
      lastDay: day,
    })
    .meta({
      example: {
        title: '2019年度民主测评',
        part: 'democratic',
        classes: [
          { evaluatorClass: '单位副职', voters: 3 },
          { evaluatorClass: '干部职工', voters: 12, minimum: 8 },
        ],
        lastDay: '2019-12-20',
      },
    }),
  output: ballotSchema.extend({ findings: z.array(findingSchema) }),
})

/** The ballots of a cycle; of open ones how many have voted, never what. */
export const listBallots = endpoint({
  name: 'list-ballots',
  method: 'GET',
  path: '/v1/cycles/{cycle}/ballots',
  summary: '查看各次网上测评的进度和结果',
  params: inCycle,
  output: z.object({ ballots: z.array(ballotSchema) }),
})

/** The codes of one class, told this once: again, the unused ones are void and as many new ones are given. */
export const issueCodes = endpoint({
  name: 'issue-codes',
  method: 'POST',
  path: '/v1/cycles/{cycle}/ballots/{ballot}/codes',
  summary: '发放一类投票人的票码（只显示一次；再次发放时，未用的票码作废换新）',
  writes: true,
  keyless: true,
  params: inBallot,
  body: z.strictObject({ evaluatorClass: shortText }).meta({ example: { evaluatorClass: '干部职工' } }),
  output: z.object({
    evaluatorClass: z.string(),
    title: z.string(),
    codes: z.array(z.string()),
    /** How many unused codes of before no longer count. */
    voided: z.int(),
  }),
})

/** Ends a ballot: its counts become rows of the cycle's table, all or none. Sent again, it goes on where it was left, or tells what it came to. */
export const closeBallot = endpoint({
  name: 'close-ballot',
  method: 'POST',
  path: '/v1/cycles/{cycle}/ballots/{ballot}/closing',
  summary: '结束网上测评并把计票结果写入数据表',
  writes: true,
  keyless: true,
  params: inBallot,
  output: ballotSchema.extend({ rows: z.int(), findings: z.array(findingSchema) }),
})

/** Gives up a ballot nobody has voted in. */
export const cancelBallot = endpoint({
  name: 'cancel-ballot',
  method: 'POST',
  path: '/v1/cycles/{cycle}/ballots/{ballot}/cancellation',
  summary: '取消还没有人投票的网上测评（须注明理由）',
  writes: true,
  params: inBallot,
  body: z.strictObject({ reason: shortText }).meta({ example: { reason: '人数填错，重新组织' } }),
  output: ballotSchema,
})
