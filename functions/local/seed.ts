import type { Context, Service } from '#functions/context.ts'
import { isRefused } from '#functions/refused.ts'
import type { Operation, RawInput } from '#functions/operation.ts'
import { adoptScheme } from '#functions/operations/adopt-scheme.ts'
import { createCycle } from '#functions/operations/create-cycle.ts'
import { moveCycle } from '#functions/operations/move-cycle.ts'
import { patchTables } from '#functions/operations/patch-tables.ts'
import { readCycle as cycleInSteps } from '#functions/operations/read-cycle.ts'
import { readCycle as storedCycle, readRows } from '#functions/store/index.ts'
import { readCycle } from '#shared/api/index.ts'
import type { Example } from '#shared/schemes/example.ts'
import type { TableRows } from '#shared/tables/index.ts'
import { people } from './issuer/index.ts'
import { seedSchemes } from './seed-schemes.ts'

const CYCLE = '2016'

/** Gives the sample tenants something to begin with: a scheme and a cycle, for 银海区 with a year of sample rows. Does nothing twice. */
export async function seed(service: Service): Promise<void> {
  const shipped = (await service.catalogue()).find('yinhai', '2016')
  const example = await shipped?.example?.()
  if (!example) throw new Error('the regulation of 银海区 comes with no example')
  await Promise.all([
    seedTenant(service, 'yinhai', example, '2016年度绩效考评（示例）', example.tables),
    seedTenant(service, 'shili', example, '2016年度绩效考评', []),
  ])
}

async function seedTenant(
  service: Service,
  tenant: string,
  { adoption }: Example,
  title: string,
  tables: readonly TableRows[],
): Promise<void> {
  const clerk = people.find((person) => person.tenant === tenant && person.roles.includes('office'))
  if (!clerk) throw new Error(`tenant ${tenant} has no clerk`)
  const context: Context = { ...service, caller: clerk }
  if (!(await storedCycle(service.db, tenant, CYCLE))) {
    const adopted = await done(adoptScheme, context, { body: { document: 'yinhai', version: '2016', ...adoption } })
    await done(createCycle, context, { body: { title, year: 2016, cycle: CYCLE, ...(adopted as object) } })
  }
  if (tables.length === 0) return
  await seedSchemes(context)
  // the rows come in one command, so that a start cut short leaves all of them or none
  const { version } = await readRows(service.db, tenant, CYCLE, 'observations')
  if (version > 0) return
  await moveToGrading(context)
  const changes = tables.map((table) => ({ table: table.table, changes: changesOf(table) }))
  await done(patchTables, context, { params: { cycle: CYCLE }, body: { tables: changes } })
}

/** On to the step in which the rows of a whole year come together. */
async function moveToGrading(context: Context): Promise<void> {
  const params = { cycle: CYCLE }
  for (;;) {
    const { stateKind, version, next } = readCycle.output.parse(await done(cycleInSteps, context, { params }))
    if (stateKind !== 'input' || !next) return
    await done(moveCycle, context, { params, body: { to: next.to, seen: version } })
  }
}

function changesOf({ table, columns, rows }: TableRows) {
  return rows.map((cells, index) => ({
    rowId: `${table}-${String(index + 1).padStart(4, '0')}`,
    seen: 0,
    values: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? null])),
  }))
}

async function done(operation: Operation, context: Context, given: Partial<RawInput>): Promise<unknown> {
  const answer = await operation.run({ params: {}, query: {}, body: {}, ...given }, context)
  if (isRefused(answer)) throw new Error(`示例数据没有写入：${answer.detail}`)
  return answer
}
