import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startDatabase, type LocalDatabase } from '#functions/local/dynamodb/index.ts'
import { deleteTenant, exportTenant, restoreTenant } from '#functions/operator/tenant-commands.ts'
import { connect, ensureTables, listCycles, patchRows, readRows, verifyRecords } from '#functions/store/index.ts'
import type { Connection } from '#functions/store/index.ts'
import { clerk } from '../store/open-store.ts'
import { readBallotPaper } from '#shared/api/index.ts'
import { directly, reviewOffice } from '../operations/review-office.ts'
import { createYinhaiCycle } from '../store/yinhai-cycle.ts'

let folder = ''
const running: LocalDatabase[] = []
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'appraise-drill-'))))
afterAll(async () => {
  for (const database of running) await database.stop()
  await rm(folder, { recursive: true, force: true })
})

async function openTable(place: Parameters<typeof startDatabase>[0]): Promise<Connection> {
  const database = await startDatabase(place)
  running.push(database)
  const connection = { tableName: 'appraise', endpoint: database.endpoint }
  await ensureTables(connection)
  return connection
}

/** Two offices, each with a cycle and some rows, long and short. */
async function work(connection: Connection): Promise<void> {
  const db = connect(connection)
  for (const tenant of ['yinhai', 'shili']) {
    await createYinhaiCycle(db, '2016', tenant)
    for (const [table, count] of [
      ['events', 3],
      ['ratings', 1_200],
    ] as const) {
      const changes = Array.from({ length: count }, (_, at) => ({
        ...{ rowId: `${table}-${at}`, seen: 0 },
        values: { 得分: at + 0.1, 事由: `${tenant}事项${at}` },
      }))
      await patchRows(db, { cycleId: '2016', table, changes }, clerk(tenant))
    }
  }
  db.close()
}

/** What an office sees, and whether its audit trails are whole. */
async function seen(connection: Connection, tenant: string) {
  const db = connect(connection)
  const cycles = await listCycles(db, tenant)
  const tables = await Promise.all(['events', 'ratings'].map((table) => readRows(db, tenant, '2016', table)))
  const { trails } = await verifyRecords(db, tenant, '2016')
  db.close()
  return { cycles, tables, intact: trails.length > 0 && trails.every(({ intact }) => intact) }
}

describe('the restore drill of docs/operate.md', () => {
  test('a copy of the stopped database’s folder is the database', async () => {
    const path = join(folder, 'database')
    const before = await openTable({ path })
    await work(before)
    const [was, records] = [await seen(before, 'yinhai'), await exportTenant(before, 'yinhai')]
    expect(was.intact).toBe(true)
    await running.pop()?.stop()
    await cp(path, join(folder, 'backup'), { recursive: true })
    await rm(path, { recursive: true })
    await cp(join(folder, 'backup'), path, { recursive: true })
    const after = await openTable({ path })
    expect(await seen(after, 'yinhai')).toEqual(was)
    expect((await exportTenant(after, 'yinhai')).text).toBe(records.text)
  })

  test('an exported office is restored into an empty table, down to the last byte of its audit trail', async () => {
    const first = await openTable({ memory: true })
    await work(first)
    const { text, items } = await exportTenant(first, 'yinhai')
    expect(items).toBeGreaterThan(10)
    const second = await openTable({ memory: true })
    expect(await restoreTenant(second, text)).toEqual({ done: true, sentence: `已恢复“yinhai”的 ${items} 条数据。` })
    expect(await seen(second, 'yinhai')).toEqual(await seen(first, 'yinhai'))
    expect((await exportTenant(second, 'yinhai')).text).toBe(text)
    expect((await seen(second, 'shili')).cycles).toEqual([])
  })
})

describe('an office’s records', () => {
  let connection: Connection
  let text = ''
  beforeAll(async () => {
    connection = await openTable({ memory: true })
    await work(connection)
    ;({ text } = await exportTenant(connection, 'yinhai'))
  })

  test('are never written over those that are there', async () => {
    const outcome = await restoreTenant(connection, text)
    expect(outcome.done).toBe(false)
    expect(outcome.sentence).toMatch(/^库里已有“yinhai”的 \d+ 条数据，没有写入/)
  })

  test.each([
    ['cut short', (whole: string) => whole.slice(0, -10), /不完整或被改动过/],
    ['altered by one figure', (whole: string) => whole.replace('yinhai事项1', 'yinhai事项9'), /不完整或被改动过/],
    ['of something else', () => '{"a":1}\n', /^这不是单位数据的导出文件/],
    ['of nothing', () => '', /^这不是单位数据的导出文件/],
  ])('a file %s writes nothing', async (_, damage, sentence) => {
    const empty = await openTable({ memory: true })
    const outcome = await restoreTenant(empty, damage(text))
    expect(outcome.done).toBe(false)
    expect(outcome.sentence).toMatch(sentence)
    expect((await exportTenant(empty, 'yinhai')).items).toBe(0)
  })

  test('are deleted with its ballots, unless those are to stay while the records are restored', async () => {
    const place = await openTable({ memory: true })
    const db = connect(place)
    const offices = await Promise.all(
      ['doomed', 'doomed-not'].map(async (tenant) => {
        const office = await reviewOffice(directly(db), tenant)
        const { ballot } = await office.open()
        const [code = ''] = await office.codes(ballot, '干部职工')
        return { office, code, export: await exportTenant(place, tenant) }
      }),
    )
    const [doomed, other] = offices
    if (!doomed || !other) throw new Error('there are two offices')
    expect(doomed.export.text).not.toMatch(/C#[0-9a-f]{64}|TALLY/)
    expect((await deleteTenant(place, 'doomed', 'doomed', 'ballots')).sentence).toMatch(/测评库没有动。$/)
    await restoreTenant(place, doomed.export.text)
    expect(await doomed.office.done(readBallotPaper, { body: { code: doomed.code } })).toMatchObject({
      office: 'doomed',
    })
    // the paper, three classes, their counts, and five codes
    expect((await deleteTenant(place, 'doomed', 'doomed')).sentence).toMatch(/测评库中的 12 条也已删除。$/)
    expect((await doomed.office.refused(readBallotPaper, { body: { code: doomed.code } }))[0]).toBe(404)
    expect(await other.office.done(readBallotPaper, { body: { code: other.code } })).toMatchObject({
      office: 'doomed-not',
    })
    db.close()
  })

  test('stay whole where the table of ballots is not the one that was named', async () => {
    const wrong = { ...connection, ballotsTableName: 'misspelt' }
    expect(await deleteTenant(wrong, 'yinhai', 'yinhai')).toEqual({
      done: false,
      sentence: '没有测评库“misspelt”，什么都没有删；请用 --ballots-table 给出它的表名。',
    })
    expect((await exportTenant(connection, 'yinhai')).text).toBe(text)
  })

  test('are deleted when the office is named twice, and nobody else’s with them', async () => {
    const others = await exportTenant(connection, 'shili')
    expect((await deleteTenant(connection, 'yinhai', undefined)).sentence).toContain('--confirm yinhai')
    expect((await exportTenant(connection, 'yinhai')).text).toBe(text)
    expect((await deleteTenant(connection, 'yinhai', 'yinhai')).done).toBe(true)
    expect((await exportTenant(connection, 'yinhai')).items).toBe(0)
    expect((await exportTenant(connection, 'shili')).text).toBe(others.text)
  })
})
