import type { Cell, TableName, TableRows } from '#shared/tables/index.ts'
import { catalogueOf } from '#functions/schemes/catalogue.ts'
import type { Example } from '#shared/schemes/example.ts'
import { moveCycle as keepMove, readCycle as storedCycle } from '#functions/store/index.ts'
import type { StepKind } from '#shared/scheme/procedure-schema.ts'
import { shippedDocuments } from '#functions/schemes/shipped-documents.ts'
import {
  adoptScheme,
  confirmAllocation,
  createCycle,
  moveCycle,
  patchTables,
  proposeAllocation,
  readCycle,
  recordRulings,
  type InputOf,
  type OutputOf,
} from '#shared/api/index.ts'
import { answerOf, type Door, type openDoors } from './doors.ts'
import type { Bearer } from './tokens.ts'

type Doors = Awaited<ReturnType<typeof openDoors>>

/** The shipped example of 银海区. */
export function yinhaiExample(): Promise<Example> {
  return (example ??= readExample())
}

let example: Promise<Example> | undefined

async function readExample(): Promise<Example> {
  // what else is wrong with a shipped regulation is another test's to tell
  const documents = await shippedDocuments((sentences) => console.error(sentences))
  const read = await catalogueOf(documents).find('yinhai', '2016')?.example?.()
  if (!read) throw new Error('银海区 has an example')
  return read
}

/** The office's clerk of a tenant. */
export function officeOf(tenant: string): Bearer {
  return { tenant, roles: ['office'], name: '考核办经办人' }
}

/** A tenant that has adopted the scheme and begun the cycle 2016, in the step in which all its rows come together. */
export async function beginYear(doors: Doors, door: Door, tenant: string): Promise<void> {
  const { adoption } = await yinhaiExample()
  const as = officeOf(tenant)
  const body = { document: 'yinhai', version: '2016', ...adoption } as InputOf<typeof adoptScheme>['body'] // plain JSON
  expectStatus(201, await doors.call(door, adoptScheme, { as, body }))
  const cycle = { title: '2016年度绩效考评', scheme: 'yinhai@2016.1', year: 2016 }
  expectStatus(201, await doors.call(door, createCycle, { as, body: cycle }))
  await moveOn(doors, door, tenant, 'summing-up')
}

/** Moves the cycle 2016 on, step by step, until it stands at one. */
export async function moveOn(doors: Doors, door: Door, tenant: string, until: string): Promise<void> {
  const call = { as: officeOf(tenant), params: { cycle: '2016' } }
  for (;;) {
    const { body } = await answerOf(await doors.call(door, readCycle, call))
    const { state, version, next } = readCycle.output.parse(body)
    if (state === until) return
    if (!next) throw new Error(`the procedure has no step ${until}`)
    expectStatus(200, await doors.call(door, moveCycle, { ...call, body: { to: next.to, seen: version } }))
  }
}

/** Rows of tables as changes that add them; row ids are the table's name and a number. */
export function additions(tables: readonly TableRows[]) {
  return tables.map(
    ({
      table,
      columns,
      rows,
    }): { table: TableName; changes: InputOf<typeof patchTables>['body']['tables'][number]['changes'] } => ({
      table,
      changes: rows.map((cells, index) => ({
        rowId: `${table}-${index + 1}`,
        seen: 0,
        values: Object.fromEntries(columns.map((key, at): [string, Cell] => [key, cells[at] ?? null])),
      })),
    }),
  )
}

/** A tenant with the whole example year in its tables. */
export async function fillYear(doors: Doors, door: Door, tenant: string): Promise<void> {
  await beginYear(doors, door, tenant)
  const tables = additions((await yinhaiExample()).tables)
  expectStatus(
    200,
    await doors.call(door, patchTables, { as: officeOf(tenant), params: { cycle: '2016' }, body: { tables } }),
  )
}

/** Proposes the grades of the cycle. */
export async function propose(doors: Doors, door: Door, tenant: string): Promise<OutputOf<typeof proposeAllocation>> {
  const response = await doors.call(door, proposeAllocation, { as: officeOf(tenant), params: { cycle: '2016' } })
  const { status, body } = await answerOf(response)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return proposeAllocation.output.parse(body)
}

/** Rules on every undecided tie: the first of the tied units get the better grade while it has seats. */
export async function ruleOnTies(doors: Doors, door: Door, tenant: string): Promise<void> {
  const { appraisal } = await propose(doors, door, tenant)
  const rulings = appraisal.groups.flatMap(({ title, ties }) =>
    ties
      .filter(({ state }) => state === 'undecided')
      .flatMap(({ subjects, grades }) => {
        const seats = grades.flatMap(({ grade, seats: left }) => Array.from({ length: left }, () => grade))
        return subjects.map((subject, index) => ({
          ...{ group: title, subject, matter: '并列处理意见' as const, opinion: seats[index] ?? '' },
          ...{ body: '区绩效考评领导小组（示例）', document: '示例纪要〔2017〕2号', date: '2017-02-20' },
        }))
      }),
  )
  expectStatus(
    200,
    await doors.call(door, recordRulings, { as: officeOf(tenant), params: { cycle: '2016' }, body: { rulings } }),
  )
}

/** A tenant whose example year is ruled on, confirmed and recorded. */
export async function confirmYear(doors: Doors, door: Door, tenant: string): Promise<void> {
  await fillYear(doors, door, tenant)
  await ruleOnTies(doors, door, tenant)
  const { allocationVersion } = await propose(doors, door, tenant)
  const call = { as: officeOf(tenant), params: { cycle: '2016' }, body: { allocationVersion } }
  expectStatus(200, await doors.call(door, confirmAllocation, call))
}

function expectStatus(status: number, response: Response): void {
  if (response.status !== status) throw new Error(`expected ${status}, got ${response.status} for ${response.url}`)
}

/** Puts the cycle 2016 at a step straight away, for what is not about how it got there: deadlines have no days to run. */
export async function putAt(doors: Doors, tenant: string, id: string, kind: StepKind): Promise<void> {
  const cycle = await storedCycle(doors.db, tenant, '2016')
  if (!cycle) throw new Error('no cycle 2016')
  const undoes = { approval: false, publication: false }
  const move = { to: { id, title: id, kind, edits: [] }, back: false, undoes, demands: () => Promise.resolve([]) }
  const audit = { tenant, actor: { subject: `${tenant}-office`, name: '考核办经办人' }, at: new Date().toISOString() }
  await keepMove(doors.db, { cycleId: '2016', seen: cycle.version, ...move }, audit)
}
