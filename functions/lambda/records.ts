import { createHandler } from './create-handler.ts'

/** Everything an office keeps. */
export const handler = createHandler('records')
