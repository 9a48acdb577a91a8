import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect, createCycle, ensureTables, patchRows, readRows, verifyAudit } from '#functions/store/index.ts'
import { keys } from '#functions/store/keys.ts'
import { DatabaseHeldError, startDatabase, type LocalDatabase } from '#functions/local/dynamodb/index.ts'

const tableName = 'appraise'
let folder = ''
const started: LocalDatabase[] = []
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'appraise-db-'))))
afterEach(async () => {
  await Promise.all(started.splice(0).map((database) => database.stop()))
  rmSync(folder, { recursive: true })
})

const path = () => join(folder, 'db')
async function start(): Promise<LocalDatabase> {
  const database = await startDatabase({ path: path() })
  started.push(database)
  return database
}
const audit = { tenant: 'yinhai', actor: { subject: 'office', name: '考核办经办人' }, at: '2016-12-20T09:00:00Z' }
const cycle = {
  cycleId: '2016',
  title: '2016年度绩效考核',
  schemes: [],
  step: { id: 'collecting', title: '收集数据', kind: 'input' as const },
  roster: [],
}

async function kill(database: LocalDatabase): Promise<void> {
  if (database.pid === undefined) throw new Error('no process')
  process.kill(database.pid, 'SIGKILL')
  await database.ended
}

test('a folder held by a living process is refused in a sentence that names it', async () => {
  const first = await start()
  const second = await startDatabase({ path: path() }).catch((error: unknown) => error)
  expect(second).toBeInstanceOf(DatabaseHeldError)
  expect(String(second)).toContain(`进程号 ${first.pid}`)
  expect(String(second)).toContain('in use by another process')
})

test('a taken port is told, and the folder is free again', async () => {
  const holder = createServer().listen(0, '127.0.0.1')
  await once(holder, 'listening')
  const address = holder.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  await expect(startDatabase({ path: path(), port })).rejects.toThrow('EADDRINUSE')
  await start()
  holder.close()
})

test('killed under load it loses nothing acknowledged, tears nothing, and its folder can be taken at once', async () => {
  const first = await start()
  await ensureTables({ endpoint: first.endpoint, tableName })
  const loaded = connect({ endpoint: first.endpoint, tableName })
  await createCycle(loaded, cycle, audit)
  const acknowledged: string[] = []
  const enough = new Promise<void>((done) => {
    for (let writer = 0; writer < 8; writer++) {
      const run = async () => {
        for (let at = 0; ; at++) {
          const rowId = `W${writer}-${at}`
          const changes = ['a', 'b'].map((half) => ({ rowId: `${rowId}-${half}`, seen: 0, values: { at } }))
          const idempotency = { key: rowId, request: rowId }
          const patch = { cycleId: '2016', table: `events-${writer}`, changes }
          if ('answer' in (await patchRows(loaded, patch, audit, idempotency))) acknowledged.push(rowId)
          if (acknowledged.length > 60) done()
        }
      }
      run().catch(() => undefined) // the database dies under it
    }
  })
  await enough
  await kill(first)
  loaded.close()

  const db = connect({ endpoint: (await start()).endpoint, tableName })
  const stored = new Set<string>()
  for (let writer = 0; writer < 8; writer++) {
    const table = `events-${writer}`
    const { rows } = await readRows(db, 'yinhai', '2016', table)
    for (const { rowId } of rows) stored.add(rowId)
    expect(rows.length % 2).toBe(0)
    const trail = await verifyAudit(db, 'yinhai', keys.table('yinhai', '2016', table))
    expect(trail).toEqual({ intact: true, entries: rows.length / 2 })
  }
  expect(acknowledged.filter((rowId) => !stored.has(`${rowId}-a`) || !stored.has(`${rowId}-b`))).toEqual([])

  // whatever was under way when it died can be sent again: it is there once
  const last = acknowledged.at(-1) ?? ''
  const writer = last.slice(1, 2)
  const changes = ['a', 'b'].map((half) => ({ rowId: `${last}-${half}`, seen: 0, values: {} }))
  const patch = { cycleId: '2016', table: `events-${writer}`, changes }
  expect(await patchRows(db, patch, audit, { key: last, request: last })).toMatchObject({ replayed: true })
  db.close()
})

test('what was written is there after a stop and a start', async () => {
  const first = await start()
  await ensureTables({ endpoint: first.endpoint, tableName })
  const before = connect({ endpoint: first.endpoint, tableName })
  await createCycle(before, cycle, audit)
  before.close()
  await first.stop()
  const second = await start()
  await ensureTables({ endpoint: second.endpoint, tableName })
  const db = connect({ endpoint: second.endpoint, tableName })
  expect(await createCycle(db, cycle, audit)).toMatchObject({ conflict: { kind: 'cycle-exists' } })
  db.close()
})

test('it dies with its parent, even when that is killed', async () => {
  const parent = fork(fileURLToPath(new URL('./database-parent.ts', import.meta.url)), [path()], {
    execArgv: ['--import', 'tsx'],
  })
  await once(parent, 'message')
  await expect(start()).rejects.toBeInstanceOf(DatabaseHeldError)
  parent.kill('SIGKILL')
  await once(parent, 'exit')
  const next = () => start().catch((error: unknown) => expect(error).toBeInstanceOf(DatabaseHeldError))
  while (started.length === 0) await next()
})
