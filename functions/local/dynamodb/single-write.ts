import {
  actionOf,
  checkedRequest,
  promised,
  type ActionName,
  type DynaliteStore,
  type SubStore,
  type WireItem,
  type WireRequest,
} from './internals.ts'
import { ServiceError, answerOf, isConditionFailure } from './service-error.ts'

/** PutItem, UpdateItem or DeleteItem by dynalite, with the stored item in a failed condition where it was asked for. */
export async function singleWrite(store: DynaliteStore, name: ActionName, request: WireRequest): Promise<WireRequest> {
  const { ReturnValuesOnConditionCheckFailure: returns, ...plain } = request
  const checked = checkedRequest(name, plain, store)
  let stored: WireItem | undefined
  const watched = (real: SubStore): SubStore => ({
    ...real,
    get: (key, done) =>
      real.get(key, (error, item) => {
        stored = item
        done(error, item)
      }),
  })
  const watching: DynaliteStore = { ...store, getItemDb: (table) => watched(store.getItemDb(table)) }
  try {
    return await promised<WireRequest>((done) => actionOf(name).run(watching, checked, done))
  } catch (error) {
    if (returns !== 'ALL_OLD' || !stored || !isConditionFailure(error)) throw error
    throw new ServiceError('ConditionalCheckFailedException', String(answerOf(error)?.body.message), { Item: stored })
  }
}
