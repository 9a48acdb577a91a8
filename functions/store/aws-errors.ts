import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import type { TransactOutcome } from './database.ts'
import { StoreUnavailableError } from './store-errors.ts'

const throttlings = new Set([
  'ProvisionedThroughputExceededException',
  'ProvisionedThroughputExceeded',
  'ThrottlingException',
  'ThrottlingError',
  'RequestLimitExceeded',
])
const contentions = new Set(['TransactionConflict', 'TransactionConflictException', 'TransactionInProgressException'])
const connectionCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN'])

/** What a refused transaction means; throws what is neither a condition nor a matter of trying again. */
export function outcomeOf(error: unknown): TransactOutcome {
  if (error instanceof TransactionCanceledException) {
    const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None')
    const failed = codes.flatMap((code, position) => (code === 'ConditionalCheckFailed' ? [position] : []))
    if (failed.length > 0) return { failed }
    if (codes.some((code) => contentions.has(code))) return { busy: 'conflict' }
    if (codes.some((code) => throttlings.has(code))) return { busy: 'throttled' }
  }
  if (error instanceof Error && contentions.has(error.name)) return { busy: 'conflict' }
  if (error instanceof Error && throttlings.has(error.name)) return { busy: 'throttled' }
  throw storeError(error)
}

/** The error under the name that callers know, if it says that the database is away or overloaded; else the error itself. */
export function storeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  const serverFault = '$fault' in error && error.$fault === 'server'
  const away = connectionCodes.has(code) || error.name === 'TimeoutError' || serverFault || throttlings.has(error.name)
  return away ? new StoreUnavailableError('the database cannot be reached', { cause: error }) : error
}
