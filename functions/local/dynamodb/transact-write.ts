import { createHash } from 'node:crypto'
import {
  actionOf,
  checkConditional,
  promised,
  type Done,
  type DynaliteStore,
  type WireItem,
  type WireRequest,
} from './internals.ts'
import { withLocks } from './locks.ts'
import { recordingStore } from './recording-store.ts'
import { ServiceError, answerOf, invalid, isConditionFailure } from './service-error.ts'
import { itemsOf, readTransactItem, type TransactItem } from './transact-items.ts'

/** How long DynamoDB remembers a client token, in milliseconds. */
const TOKEN_LIFE = 600_000

/** Client tokens seen, oldest first: what was asked under them, and when. */
export type Tokens = Map<string, { readonly hash: string; readonly at: number }>

interface Reason {
  readonly Code: string
  readonly Message?: unknown
  readonly Item?: WireItem
}

/** TransactWriteItems: every item under dynalite's own locks and conditions, then one atomic LevelDB write. */
export async function transactWrite(store: DynaliteStore, request: WireRequest, tokens: Tokens): Promise<WireRequest> {
  const entries = itemsOf(request)
  const hash = createHash('sha256').update(JSON.stringify(entries)).digest('hex')
  const token = typeof request.ClientRequestToken === 'string' ? request.ClientRequestToken : undefined
  if (token !== undefined && isReplay(tokens, token, hash)) return {}

  const items: TransactItem[] = []
  for (const entry of entries) items.push(await readTransactItem(entry, store))
  const places = items.map((item) => `${item.table.TableName}\0${item.key}`)
  if (new Set(places).size !== places.length)
    throw invalid('Transaction request cannot include multiple operations on one item')

  await withLocks(store, items, async () => {
    const { recording, entries: batch } = recordingStore(store)
    const reasons: Reason[] = []
    for (const item of items) reasons.push(await tryItem(recording, item))
    if (reasons.some(({ Code }) => Code !== 'None')) throw cancelled(reasons)
    await promised((done: Done<void>) => store.db.batch(batch, done))
  })
  if (token !== undefined) tokens.set(token, { hash, at: Date.now() })
  return {}
}

function isReplay(tokens: Tokens, token: string, hash: string): boolean {
  for (const [old, { at }] of tokens) {
    if (Date.now() - at < TOKEN_LIFE) break
    tokens.delete(old)
  }
  const seen = tokens.get(token)
  if (seen && seen.hash !== hash)
    throw new ServiceError(
      'IdempotentParameterMismatchException',
      'The request uses the same client token as a previous, but non-identical request.',
    )
  return seen !== undefined
}

async function tryItem(recording: DynaliteStore, item: TransactItem): Promise<Reason> {
  const stored = await promised<WireItem | undefined>((done) =>
    recording.getItemDb(item.table.TableName).get(item.key, done),
  )
  try {
    if (item.kind === 'ConditionCheck') {
      const failed = checkConditional(item.request, stored)
      if (failed) throw failed
    } else {
      await promised<WireRequest>((done) => actionOf(item.action).run(recording, item.request, done))
    }
    return { Code: 'None' }
  } catch (error) {
    const answer = answerOf(error)
    if (!answer) throw error
    if (!isConditionFailure(error)) return { Code: 'ValidationError', Message: answer.body.message }
    const old = item.returnsOld && stored ? { Item: stored } : {}
    return { Code: 'ConditionalCheckFailed', Message: answer.body.message, ...old }
  }
}

function cancelled(reasons: readonly Reason[]): ServiceError {
  const codes = reasons.map(({ Code }) => Code).join(', ')
  const text = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`
  return new ServiceError('TransactionCanceledException', text, { Message: text, CancellationReasons: reasons })
}
