import * as z from 'zod'
import { asksSchema, ballotSubject, MOST_SUBJECTS, ownBallotsSchema } from './ballot.ts'
import { endpoint } from './endpoint.ts'
import { day } from './names.ts'

/** A code as people type it; blanks, hyphens and full-width letters are all the same. */
const code = z.string().min(1, '请填写票码').max(60, '票码过长')

/** What somebody says of one subject. */
const vote = z.union([
  z.strictObject({ subject: z.string().max(300), option: z.string().max(200) }),
  z.strictObject({ subject: z.string().max(300), score: z.number() }),
  z.strictObject({ subject: z.string().max(300), abstain: z.literal(true) }),
])

/** What somebody says of one subject. */
export type VoteGiven = z.infer<typeof vote>

/** The paper that a code lets its holder fill in. */
export const readBallotPaper = endpoint({
  name: 'read-ballot-paper',
  method: 'POST',
  path: '/v1/ballot-papers',
  summary: '凭票码查看测评票',
  byCode: true,
  body: z.strictObject({ code }).meta({ example: { code: 'K7QM-2FHD-9RWX' } }),
  output: z.object({
    office: z.string(),
    title: z.string(),
    partTitle: z.string(),
    /** The class the voter belongs to, by title. */
    evaluatorClass: z.string(),
    /** Whether the class has this voter alone, so that the ballot is as good as signed. */
    signed: z.boolean(),
    asks: asksSchema,
    ownBallots: ownBallotsSchema,
    subjects: z.array(ballotSubject),
    lastDay: day,
  }),
})

/** Casts the one ballot of a code: every subject answered once. Nothing is kept that ties it to the code. */
export const castBallot = endpoint({
  name: 'cast-ballot',
  method: 'POST',
  path: '/v1/votes',
  summary: '凭票码投票（每个票码只能投一次，投出后不能更改）',
  status: 201,
  writes: true,
  keyless: true,
  byCode: true,
  body: z.strictObject({ code, votes: z.array(vote).max(2 * MOST_SUBJECTS) }).meta({
    example: {
      code: 'K7QM-2FHD-9RWX',
      votes: [
        { subject: 'S01', score: 93.5 },
        { subject: 'S02', abstain: true },
      ],
    },
  }),
  output: z.object({ cast: z.literal(true) }),
})
