import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Context } from '#functions/context.ts'
import { startDatabase } from '#functions/local/dynamodb/index.ts'
import type { RawInput } from '#functions/operation.ts'
import { operations } from '#functions/operations/index.ts'
import { isRefused } from '#functions/refused.ts'
import { createService } from '#functions/service.ts'
import { connect, ensureTables, readCycle } from '#functions/store/index.ts'
import * as z from 'zod'
import { additions, yinhaiExample } from '#test/functions/operations/yinhai-year.ts'
import { metered, type Meter } from './metered.ts'
import { syntheticRows } from './synthetic-rows.ts'

/** What one call of an operation costs an office of a given size. */
export interface Cost extends Meter {
  readonly operation: string
  /** Processor time of the service, without the database's, in milliseconds. */
  readonly milliseconds: number
  readonly bytesIn: number
  readonly bytesOut: number
}

const SCHEME = 'yinhai@2016.1'
const YEAR = { cycle: '2016' }
/** Indicators of a unit: 45 units have 779 goals in the year of the example. */
const INDICATORS = 17
const MOST_CHANGES = 1_900

/** The costs of an office's work over a year, one call each, in the order in which it does them. */
export async function officeCosts(units: number): Promise<readonly Cost[]> {
  const folder = await mkdtemp(join(tmpdir(), 'appraise-costs-'))
  const database = await startDatabase({ path: folder }) // in a process of its own, so that ours is the service alone
  const connection = { tableName: 'appraise', endpoint: database.endpoint }
  await ensureTables(connection)
  const connected = connect(connection)
  const db = metered(connected)
  const caller = { issuer: '', subject: 'office', name: '考核办经办人', tenant: 'shili', roles: ['office' as const] }
  const context: Context = { ...createService({ db }), caller }
  const costs: Cost[] = []
  const run = async (name: string, given: Partial<RawInput>, as = name) => {
    const input = { params: YEAR, query: {}, body: {}, ...given }
    db.take()
    const begun = process.cpuUsage()
    const answer = await operations.find((one) => one.name === name)?.run(input, context)
    const { user, system } = process.cpuUsage(begun)
    if (answer === undefined || isRefused(answer)) throw new Error(`${name}: ${JSON.stringify(answer)}`)
    const bytesIn = Buffer.byteLength(JSON.stringify(input.body))
    const bytesOut = answer instanceof Uint8Array ? answer.length : Buffer.byteLength(JSON.stringify(answer))
    costs.push({ operation: as, ...db.take(), milliseconds: (user + system) / 1000, bytesIn, bytesOut })
  }
  try {
    const { adoption } = await yinhaiExample()
    const tables = syntheticRows(units, INDICATORS)
    await run('adopt-scheme', { params: {}, body: { document: 'yinhai', version: '2016', ...adoption } })
    await run('create-cycle', { params: {}, body: { title: '年度绩效考评', scheme: SCHEME, year: 2016 } })
    await moveOn(run, context)
    for (const part of parts(additions(tables))) await run('patch-tables', { body: { tables: part } }, 'first upload')
    for (let again = 0; again < 3; again++) {
      // the first of each is to warm up
      await run('patch-tables', { body: { tables: [oneRow(again)] } }, 'one row saved')
      await run('evaluate', {
        params: {},
        body: { evaluations: [{ scheme: SCHEME, tables: tables.map((_, index) => index) }], tables },
      })
      await run('read-cycle', {})
      await run('read-table', { params: { ...YEAR, table: 'observations' } })
      await run('appraise-cycle', {})
    }
    return lastOfEach(costs)
  } finally {
    connected.close()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** On to the step in which the rows of a whole year come together. */
async function moveOn(run: (name: string, given: Partial<RawInput>) => Promise<void>, context: Context): Promise<void> {
  for (;;) {
    const cycle = await readCycle(context.db, context.caller.tenant, YEAR.cycle)
    if (!cycle || cycle.step.kind !== 'input') return
    const found = await operations
      .find((one) => one.name === 'read-cycle')
      ?.run({ params: YEAR, query: {}, body: {} }, context)
    const { next } = nextSchema.parse(found)
    await run('move-cycle', { body: { to: next.to, seen: cycle.version } })
  }
}

const nextSchema = z.object({ next: z.object({ to: z.string() }) })

function oneRow(seen: number) {
  const values = {
    subject: 'u0',
    matter: '示例事项',
    rule: '表彰奖励',
    verified: 1 + seen,
    multiplier: 2,
    document: '示例文号',
  }
  return { table: 'events', changes: [{ rowId: 'one', seen, values }] }
}

type Addition = ReturnType<typeof additions>[number]

/** The additions in commands of no more changes than one takes. */
function parts(tables: readonly Addition[]): Addition[][] {
  return tables.flatMap(({ table, changes }) =>
    Array.from({ length: Math.ceil(changes.length / MOST_CHANGES) }, (_, index) => [
      { table, changes: changes.slice(index * MOST_CHANGES, (index + 1) * MOST_CHANGES) },
    ]),
  )
}

/** Of each operation the last call; of the upload, which takes several, their sum. */
function lastOfEach(costs: readonly Cost[]): Cost[] {
  const found = new Map<string, Cost>()
  for (const cost of costs) {
    const before = cost.operation === 'first upload' ? found.get(cost.operation) : undefined
    found.set(cost.operation, before ? sum(before, cost) : cost)
  }
  return [...found.values()]
}

function sum(a: Cost, b: Cost): Cost {
  const names = [
    'calls',
    'reads',
    'writes',
    'readBytes',
    'writtenBytes',
    'milliseconds',
    'bytesIn',
    'bytesOut',
  ] as const
  return { ...a, ...Object.fromEntries(names.map((name) => [name, a[name] + b[name]])) }
}
