import { REACH } from '#functions/areas.ts'
import { nightly } from '#functions/nightly.ts'
import { connect } from '#functions/store/index.ts'
import { confined } from './confined.ts'
import { readSettings } from './settings.ts'

const { connection, tenantNames } = readSettings(process.env)
const db = confined(connect(connection), REACH.nightly)

/** Runs every night for the offices that the settings name; each event is a line of the log, which outlives the table. */
export async function handler(): Promise<void> {
  for await (const event of nightly(db, Object.keys(tenantNames), new Date())) console.log(event)
}
