import { expect, test } from 'vitest'
import { areaOf, AREAS, REACH } from '#functions/areas.ts'
import { confined } from '#functions/lambda/confined.ts'
import { operations } from '#functions/operations/index.ts'
import { ballotKeys } from '#functions/store/ballot-keys.ts'
import { keys, type Database } from '#functions/store/index.ts'

const namesIn = (area: string) => operations.filter((one) => areaOf(one) === area).map(({ name }) => name)

test('every operation belongs to exactly one area, and every area has one', () => {
  expect(AREAS.flatMap(namesIn).sort()).toEqual(operations.map(({ name }) => name).sort())
  for (const area of AREAS) expect(namesIn(area).length).toBeGreaterThan(0)
})

test('an operation that writes belongs to an area that may write', () => {
  const written = (name: string) => areaOf(operations.find((one) => one.name === name) ?? unknown(name))
  for (const { name, writes } of operations)
    if (writes) expect([name, written(name)]).toEqual([name, name === 'cast-ballot' ? 'ballots' : 'records'])
  expect(REACH.records.writes).toContain('T#*')
  expect(REACH.ballots).toMatchObject({ writes: [], adds: ['B#*#PAPER', 'B#*#TALLY', 'C#*'] })
})

function unknown(name: string): never {
  throw new Error(`no operation ${name}`)
}

test('votes are cast where no record can be reached, and nothing that was counted can be read', async () => {
  expect(namesIn('ballots')).toEqual(['read-ballot-paper', 'cast-ballot'])
  const place = { tenant: 'yinhai', cycleId: '2016', ballotId: 'b1' }
  const ballots = confined(willing, REACH.ballots)
  await expect(ballots.get(keys.cycle('yinhai', '2016'))).rejects.toThrow('may not read T#yinhai#CYCLES')
  await expect(ballots.get(ballotKeys.tally(place, 'staff', 0))).rejects.toThrow('may not read')
  await expect(ballots.transact([{ put: { ...ballotKeys.code('abc'), used: 0 } }])).rejects.toThrow('may not write')
  await expect(ballots.transact([{ put: { ...ballotKeys.paper(place) } }])).rejects.toThrow('may not write')
  const add = { amounts: { cast: 1 }, when: { equals: { closed: 0 } } }
  expect(await ballots.transact([{ add: ballotKeys.ofClass(place, 'staff'), ...add }])).toEqual({ done: true })
  for (const area of ['evaluation', 'documents', 'nightly'] as const)
    for (const key of [ballotKeys.paper(place), ballotKeys.tally(place, 'staff', 0), ballotKeys.code('abc')]) {
      await expect(confined(willing, REACH[area]).get(key)).rejects.toThrow('may not read')
      await expect(confined(willing, REACH[area]).transact([{ add: key, ...add }])).rejects.toThrow('may not write')
    }
  await expect(confined(willing, REACH.records).get(ballotKeys.code('abc'))).rejects.toThrow('may not read C#abc')
})

test('cells are computed where nothing but schemes can be read', () => {
  expect(namesIn('evaluation')).toEqual(['evaluate'])
})

test('files are made where nothing can be written', () => {
  expect(namesIn('documents')).toEqual(
    expect.arrayContaining(['scheme-template', 'export-bulletin', 'export-method-paper', 'fill-workbook']),
  )
})

/** A database in which everything is found and everything is written. */
const willing: Database = {
  get: (key) => Promise.resolve({ ...key }),
  batchGet: (wanted) => Promise.resolve(wanted.map((key) => ({ ...key }))),
  async *query({ pk }) {
    yield await Promise.resolve([{ pk, sk: '' }])
  },
  transact: () => Promise.resolve({ done: true }),
  pause: () => Promise.resolve(),
}

test('an area reads and writes within its reach and nowhere else', async () => {
  const scheme = keys.scheme('yinhai', 'yinhai@2016.1')
  const row = keys.row('yinhai', '2016', 'events', 'E1')
  const evaluation = confined(willing, REACH.evaluation)
  expect(await evaluation.get(scheme)).toEqual(scheme)
  expect(await evaluation.get(keys.blobPart('yinhai', 'SCHEME', 'abc', 0))).toBeDefined()
  await expect(evaluation.get(row)).rejects.toThrow('may not read T#yinhai#CYCLE#2016#TABLE#events')
  await expect(evaluation.batchGet([scheme, row])).rejects.toThrow('may not read')
  await expect(evaluation.query({ pk: row.pk })[Symbol.asyncIterator]().next()).rejects.toThrow('may not read')
  await expect(evaluation.transact([{ put: { ...scheme } }])).rejects.toThrow('may not write')
  await expect(confined(willing, REACH.documents).transact([{ put: { ...row } }])).rejects.toThrow('may not write')
  const records = confined(willing, REACH.records)
  expect(await records.transact([{ put: { ...row } }, { check: scheme, when: { absent: true } }])).toEqual({
    done: true,
  })
  await expect(records.transact([{ put: { pk: 'OTHER', sk: '' } }])).rejects.toThrow('may not write OTHER')
})
