import { handle } from 'hono/aws-lambda'
import { areaOf, REACH, type Area } from '#functions/areas.ts'
import { createVerify } from '#functions/auth/index.ts'
import { createApp } from '#functions/http.ts'
import { operations } from '#functions/operations/index.ts'
import { createService } from '#functions/service.ts'
import { connect, membershipOf } from '#functions/store/index.ts'
import { confined } from './confined.ts'
import { log } from './log.ts'
import { readSettings } from './settings.ts'

/** Answers events of an API Gateway HTTP API (payload 2.0) for the operations of one area. */
// hono 5 will have it in a package of its own
// eslint-disable-next-line @typescript-eslint/no-deprecated
export function createHandler(area: Area): ReturnType<typeof handle> {
  const { issuer, connection, tenantNames, admission } = readSettings(process.env)
  const db = confined(connect(connection), REACH[area])
  const app = createApp({
    operations: operations.filter((operation) => areaOf(operation) === area),
    service: createService({ db, tenantNames }),
    verify: createVerify(issuer, { ...admission, memberOf: (identity) => membershipOf(db, identity) }),
    log,
  })
  // as above
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return handle(app)
}
