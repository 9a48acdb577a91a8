import type { Grid } from '../grid.ts'
import { createCustomFunctions, type CustomFunctions } from './custom-functions/custom-functions.ts'
import type { CallEntry } from './custom-functions/entries.ts'
import type { FunctionsFile } from './custom-functions/metadata.ts'
import { createEvents } from './events.ts'
import { workbook } from './excel/workbook.ts'
import type { Session } from './session.ts'
import { notEmulated } from './wire/api-error.ts'
import { createBatches } from './wire/batches.ts'
import { messageTypes, type Batch, type ClientMessage } from './wire/messages.ts'

/** What a host is made of. */
export interface HostSettings {
  readonly grid: Grid
  readonly workbookName: string
  readonly functions: FunctionsFile
  readonly namespace: string
  /** Sends a message to the client library, as its text. */
  readonly send: (text: string) => void
  /** Sends calls of functions; equal ranges are one and the same array in them. */
  readonly sendCalls: (entries: readonly CallEntry[]) => void
  /** Told of every member that an add-in asked for and that is not emulated. */
  readonly onNotEmulated: (member: string) => void
}

/** Excel, as the client library of one add-in sees it. */
export interface Host {
  /** Takes a message of the client library. */
  readonly receive: (text: string) => Promise<void>
  readonly functions: CustomFunctions
}

/** A host for one add-in over one open workbook. */
export function createHost(settings: HostSettings): Host {
  const { grid, send } = settings
  const sendEntries = (entries: readonly string[]) =>
    send(`{"type":${messageTypes.events},"message":{"entries":[${entries.join(',')}]}}`)
  const functions = createCustomFunctions({
    grid,
    file: settings.functions,
    namespace: settings.namespace,
    send: settings.sendCalls,
  })
  const session: Session = {
    grid,
    events: createEvents(grid, (entries) => sendEntries(entries.map((entry) => JSON.stringify(entry)))),
    workbookName: settings.workbookName,
    customFunctions: functions.object,
    recalculateAll: functions.recalculateAll,
  }
  const process = createBatches({
    root: workbook(session),
    newObject: (name) => {
      if (name === 'Microsoft.ExcelServices.CustomFunctions') return functions.object
      throw notEmulated(name)
    },
    settled: grid.settled,
    onNotEmulated: settings.onNotEmulated,
  })

  return {
    functions,
    receive: async (text) => {
      // the client library's own message
      const { id, type, message } = JSON.parse(text) as ClientMessage
      if (type !== messageTypes.request) return
      // the body is the same batch, as JSON text or already read
      const batch = typeof message.body === 'string' ? (JSON.parse(message.body) as Batch) : message.body
      const body = await process(batch)
      send(JSON.stringify({ id, type: messageTypes.response, message: { statusCode: 200, headers: {}, body } }))
    },
  }
}
