import { expect, test } from 'vitest'
import { areaOf, AREAS, REACH } from '#functions/areas.ts'
import { confined } from '#functions/lambda/confined.ts'
import { operations } from '#functions/operations/index.ts'
import { keys, type Database } from '#functions/store/index.ts'

const namesIn = (area: string) => operations.filter((one) => areaOf(one) === area).map(({ name }) => name)

test('every operation belongs to exactly one area, and every area has one', () => {
  expect(AREAS.flatMap(namesIn).sort()).toEqual(operations.map(({ name }) => name).sort())
  for (const area of AREAS) expect(namesIn(area).length).toBeGreaterThan(0)
})

test('an operation that writes belongs to an area that may write', () => {
  for (const operation of operations) if (operation.writes) expect(REACH[areaOf(operation)].writes).toEqual(['T#*'])
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
