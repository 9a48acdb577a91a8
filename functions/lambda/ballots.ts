import { handle } from 'hono/aws-lambda'
import { REACH } from '#functions/areas.ts'
import { createApp } from '#functions/http.ts'
import { operations } from '#functions/operations/index.ts'
import { createService } from '#functions/service.ts'
import { connect } from '#functions/store/index.ts'
import { confined } from './confined.ts'
import { log } from './log.ts'
import { readBallotSettings } from './settings.ts'

const { connection, tenantNames } = readBallotSettings(process.env)
const db = confined(connect(connection), REACH.ballots)
const app = createApp({
  operations: operations.filter(({ byCode }) => byCode),
  service: createService({ db, tenantNames }),
  // nobody signs in here, and a token opens nothing
  verify: () => Promise.resolve({ problem: 'token-foreign' }),
  log,
})

/** Votes by code: the table of ballots is reached, and nothing else. */
// hono 5 will have it in a package of its own
// eslint-disable-next-line @typescript-eslint/no-deprecated
export const handler = handle(app)
