import { createHandler } from './create-handler.ts'

/** Workbooks and Word documents: records are read, nothing is written. */
export const handler = createHandler('documents')
