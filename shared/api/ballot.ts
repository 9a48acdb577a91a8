import * as z from 'zod'
import { cycleId, day, shortText } from './names.ts'

/** The most people of one class. */
export const MOST_VOTERS = 2_000

/** The most subjects of one paper. */
export const MOST_SUBJECTS = 500

/** The most digits behind the point of a score on a ballot. */
export const SCORE_DECIMALS = 2

/** A ballot's id. */
export const ballotId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, '测评编号只含字母、数字和连字符')

/** The path of one ballot. */
export const inBallot = z.strictObject({ cycle: cycleId, ballot: ballotId })

/** How far a ballot is: taking votes, no longer taking any but not yet counted into its table, counted, or given up. */
export const ballotState = z.enum(['open', 'closing', 'closed', 'cancelled'])

/** What is asked of a voter on each subject: one of some options, or points out of 100; abstaining is always possible. */
export const asksSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('options'), options: z.array(z.string()).min(1) }),
    z.object({ kind: z.literal('points'), from: z.literal(0), to: z.literal(100), decimals: z.int() }),
  ])
  .meta({ id: 'BallotAsks', description: '对每个对象问什么：选档次，或按百分制打分；都可以弃权' })

/** What the regulation does with people's ballots on themselves; null where it does not speak of them. */
export const ownBallotsSchema = z.enum(['excluded', 'included']).nullable()

/** Whom a ballot is about. */
export const ballotSubject = z.object({ subject: z.string(), name: z.string() })

/** A class of voters: how many there are, how many have a code, how many have voted; never what. */
export const ballotClass = z.object({
  evaluatorClass: z.string(),
  title: z.string(),
  voters: z.int(),
  /** The fewest valid ballots; null where none was set. */
  minimum: z.int().nullable(),
  /** Whether it has a single voter, and so cannot be secret. */
  signed: z.boolean(),
  issued: z.int(),
  cast: z.int(),
})

/** What one class said of one subject, told after closing alone. */
export const ballotCount = z.object({
  evaluatorClass: z.string(),
  subject: z.string(),
  valid: z.int(),
  abstained: z.int(),
  /** How many chose each option; empty where points were asked for. */
  options: z.array(z.object({ title: z.string(), count: z.int() })),
  /** How many gave each score, the lowest first; empty where options were asked for. */
  scores: z.array(z.object({ score: z.number(), count: z.int() })),
  /** The mean of the scores, exactly, such as `280/3`; null where there is none. */
  mean: z.string().nullable(),
})

/** A ballot as the office sees it. */
export const ballotSchema = z
  .object({
    ballot: z.string(),
    title: z.string(),
    part: z.string(),
    partTitle: z.string(),
    /** The table its rows go into: 公众评议 or 测评票. */
    table: z.enum(['ballots', 'votes']),
    state: ballotState,
    lastDay: day,
    asks: asksSchema,
    ownBallots: ownBallotsSchema,
    classes: z.array(ballotClass),
    subjects: z.array(ballotSubject),
    /** Null until it is closed. */
    counts: z.array(ballotCount).nullable(),
    /** Why it was cancelled. */
    reason: z.string().nullable(),
    openedBy: z.string(),
  })
  .meta({ id: 'Ballot', description: '一次测评：票面、各类人数和已投票数；结束以前不给出投票内容' })

/** A ballot as the office sees it. */
export type BallotView = z.infer<typeof ballotSchema>
/** What is asked of a voter. */
export type BallotAsks = z.infer<typeof asksSchema>

/** One class of voters of a new ballot. */
export const newBallotClass = z.strictObject({
  /** By id or title, as the scheme has it. */
  evaluatorClass: shortText,
  voters: z.int().min(1, '应至少有 1 人').max(MOST_VOTERS, `不能超过 ${MOST_VOTERS} 人`),
  minimum: z.int().min(1).max(MOST_VOTERS).exactOptional(),
})
