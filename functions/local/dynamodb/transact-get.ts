import { actionOf, checkedRequest, promised, type DynaliteStore, type WireRequest } from './internals.ts'
import { invalid } from './service-error.ts'
import { itemsOf } from './transact-items.ts'

/** TransactGetItems: between two transactions, so never half of one. */
export async function transactGet(store: DynaliteStore, request: WireRequest): Promise<WireRequest> {
  const answers: WireRequest[] = []
  for (const entry of itemsOf(request)) {
    const get = typeof entry === 'object' && entry !== null && 'Get' in entry ? entry.Get : undefined
    if (typeof get !== 'object' || get === null) throw invalid('TransactItems can only contain Get')
    const checked = checkedRequest('getItem', { ...get }, store)
    answers.push(await promised<WireRequest>((done) => actionOf('getItem').run(store, checked, done)))
  }
  return { Responses: answers }
}
