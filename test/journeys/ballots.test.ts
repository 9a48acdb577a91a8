import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  castBallot,
  createCycle,
  issueCodes,
  listBallots,
  openBallot,
  patchTables,
  readBallotPaper,
  closeBallot,
} from '#shared/api/index.ts'
import { additionsOf, adoptExample, exampleOf } from './example-rows.ts'
import { beginYear, type Year } from './year.ts'

let year: Year
beforeAll(async () => (year = await beginYear('fulian-toupiao')), 60_000)
afterAll(() => year.close())

const params = { cycle: '2019' }

test('市妇联机关 2019：民主评议投票到 12 月 20 日为止，过期不能再投；没有换发的票码仍可结束', async () => {
  const example = await exampleOf('womens-federation', 'v1')
  year.on('2019-12-16')
  const scheme = await adoptExample(year, { document: 'womens-federation', version: 'v1' }, example)
  await year.done(createCycle, { body: { title: '2019年度差别化考核', scheme, year: 2019 } })
  await year.done(patchTables, { params, body: { tables: additionsOf(example, 'persons') } })
  await year.move('2019', 'report')
  const body = {
    title: '2019年度民主测评',
    part: '民主评议',
    classes: [{ evaluatorClass: '单位副职', voters: 3 }],
    lastDay: '2019-12-20',
  }
  expect(await year.refused(openBallot, { params, body })).toEqual([409, '“测评票”表在“个人述职”环节不能修改。'])
  await year.move('2019', 'review')
  const { ballot, subjects } = await year.done(openBallot, { params, body })
  // 只评一般干部职工，市管干部另有民主测评
  expect(subjects.map(({ name }) => name)).toEqual(
    Array.from({ length: 12 }, (_, at) => `示例${String(at + 5).padStart(2, '0')}`),
  )
  const named = { params: { ...params, ballot }, body: { evaluatorClass: '单位副职' } }
  const { codes } = await year.done(issueCodes, named)
  const [first = '', second = ''] = codes
  const votes = subjects.map(({ subject }, at) => ({ subject, score: 90 + at / 4 }))
  year.on('2019-12-20', '23:59')
  await year.done(castBallot, { body: { code: first, votes } })
  year.on('2019-12-21', '00:00')
  const over = [409, '投票到2019年12月20日为止，现在已经截止。']
  expect(await year.refused(readBallotPaper, { body: { code: second } })).toEqual(over)
  expect(await year.refused(castBallot, { body: { code: second, votes } })).toEqual(over)
  expect((await year.done(listBallots, { params })).ballots).toMatchObject([{ state: 'open', classes: [{ cast: 1 }] }])
  expect(await year.done(closeBallot, { params: { ...params, ballot } })).toMatchObject({ state: 'closed', rows: 12 })
})
