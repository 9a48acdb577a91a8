import { afterAll, beforeAll, expect, test } from 'vitest'
import { counted } from '#functions/store/index.ts'
import {
  castBallot,
  closeBallot,
  issueCodes,
  listBallots,
  readBallotPaper,
  type Endpoint,
  type InputOf,
} from '#shared/api/index.ts'
import { openStore } from '../store/open-store.ts'
import { directly, reviewOffice, votesOf } from './review-office.ts'

let store: Awaited<ReturnType<typeof openStore>>
beforeAll(async () => (store = await openStore()), 60_000)
afterAll(() => store.close())

/** What each operation on a ballot of so many voters asks: calls, pages, transactions, items read, items written. */
async function costs(tenant: string, voters: number) {
  const db = counted(store.db)
  const office = await reviewOffice(directly(db), tenant)
  const { ballot } = await office.open({ classes: [{ evaluatorClass: '干部职工', voters }] })
  const params = { ...office.params, ballot }
  const cost = async <E extends Endpoint>(endpoint: E, given: Partial<InputOf<E>>) => {
    db.take()
    const answer = await office.done(endpoint, given)
    const { calls, pages, transactions, itemsRead, itemsWritten } = db.take()
    return { answer, asked: [calls, pages, transactions, itemsRead, itemsWritten] }
  }
  const issued = await cost(issueCodes, { params, body: { evaluatorClass: '干部职工' } })
  const [first = '', ...others] = issued.answer.codes
  const paper = await cost(readBallotPaper, { body: { code: first } })
  const votes = votesOf([95, 92, 91, 85, 91])
  const cast = await cost(castBallot, { body: { code: first, votes } })
  for (const code of others.slice(0, -1)) await office.done(castBallot, { body: { code, votes } })
  const last = await cost(castBallot, { body: { code: others.at(-1) ?? '', votes } })
  const list = await cost(listBallots, { params: office.params })
  const closed = await cost(closeBallot, { params })
  return {
    issue: issued.asked,
    paper: paper.asked,
    cast: cast.asked,
    last: last.asked,
    list: list.asked,
    close: closed.asked,
  }
}

test('a vote costs the same whoever votes, and closing does not grow with the voters while their rows are few', async () => {
  const few = await costs('few', 3)
  expect(few).toEqual({
    // calls, pages, transactions, items read, items written
    issue: [6, 1, 2, 4, 6],
    paper: [2, 0, 0, 3, 0],
    cast: [3, 0, 1, 3, 3],
    last: [3, 0, 1, 3, 3],
    list: [3, 2, 0, 3, 0],
    close: [62, 13, 3, 31, 26], // 15 rows
  })
  await costs('others', 4)
  expect(await costs('more', 12)).toEqual({ ...few, issue: [6, 1, 2, 4, 15], close: [62, 13, 3, 31, 71] })
}, 60_000)
