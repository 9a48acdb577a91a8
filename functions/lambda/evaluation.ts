import { createHandler } from './create-handler.ts'

/** What cells call: schemes are read, nothing is written. */
export const handler = createHandler('evaluation')
