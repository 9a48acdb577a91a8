import type { Service } from '#functions/context.ts'
import type { Operation, RawInput } from '#functions/operation.ts'
import { operations } from '#functions/operations/index.ts'
import { problemOf } from '#functions/problem.ts'
import { isRefused } from '#functions/refused.ts'
import { createService } from '#functions/service.ts'
import type { Database } from '#functions/store/index.ts'
import type { Endpoint, InputOf, OutputOf } from '#shared/api/index.ts'
import {
  adoptScheme,
  createCycle,
  issueCodes,
  moveCycle,
  openBallot,
  patchTables,
  readCycle,
} from '#shared/api/index.ts'
import { exampleOf } from '../../journeys/example-rows.ts'
import { answerOf, type Door, type openDoors } from './doors.ts'
import type { Bearer } from './tokens.ts'

/** Calls an operation as somebody, or as nobody, and gives what came of it. */
export type Send = (
  endpoint: Endpoint,
  given: Partial<InputOf<Endpoint>>,
  as: Bearer | undefined,
) => Promise<{ readonly status: number; readonly body: unknown }>

/** Calls through one of the service's doors. */
export function through(doors: Awaited<ReturnType<typeof openDoors>>, door: Door): Send {
  return async (endpoint, given, as) => answerOf(await doors.call(door, endpoint, { ...(as ? { as } : {}), ...given }))
}

/** Calls the operations themselves, on a database. */
export function directly(db: Database): Send {
  const service = createService({ db })
  return async (endpoint, given, as) => {
    const found = operations.find(({ name }) => name === endpoint.name)
    if (!found) throw new Error(`no operation ${endpoint.name}`)
    const input = { params: {}, query: {}, body: {}, ...given }
    const caller = as && { subject: `${as.tenant}-office`, name: as.name ?? '', tenant: as.tenant, roles: as.roles }
    const answer = await (caller ? found.run(input, { ...service, caller }) : runByCode(found, input, service))
    if (!isRefused(answer)) return { status: found.status, body: answer }
    const body = problemOf(answer)
    return { status: body.status, body }
  }
}

function runByCode(found: Operation, input: RawInput, service: Service): Promise<unknown> {
  if (!found.byCode) throw new Error(`${found.name} is not opened by a code`)
  return found.run(input, service)
}

/** Calls of an office, and of those who hold a code. */
export function calls(send: Send, office: Bearer) {
  const ask = async <E extends Endpoint>(endpoint: E, given: Partial<InputOf<E>> = {}, as?: Bearer) =>
    send(endpoint, given, as)
  const done = async <E extends Endpoint>(endpoint: E, given: Partial<InputOf<E>> = {}): Promise<OutputOf<E>> => {
    const { status, body } = await ask(endpoint, given, endpoint.byCode ? undefined : office)
    if (status !== endpoint.status) throw new Error(`${endpoint.name}: ${JSON.stringify(body)}`)
    return endpoint.output.parse(body) as OutputOf<E> // what its own schema gave
  }
  const refused = async <E extends Endpoint>(endpoint: E, given: Partial<InputOf<E>> = {}) => {
    const { status, body } = await ask(endpoint, given, endpoint.byCode ? undefined : office)
    return [status, (body as { detail: string }).detail] as const // problems have one
  }
  return { ask, done, refused }
}

/** The five of case W-1, in the order of their list. */
export const PEOPLE = ['甲', '乙', '丙', '丁', '戊'] as const

/** The classes of the 民主评议 of W-1 with how many people each has. */
export const CLASSES = [
  { evaluatorClass: '主要负责同志', voters: 1 },
  { evaluatorClass: '单位副职', voters: 2 },
  { evaluatorClass: '干部职工', voters: 5, minimum: 4 },
]

/** An office of the women's federation whose cycle 2019 stands at 组织民主评议, with the five people of W-1. */
export async function reviewOffice(send: Send, tenant: string) {
  const office: Bearer = { tenant, roles: ['office'], name: '考核办经办人' }
  const params = { cycle: '2019' }
  const { ask, done, refused } = calls(send, office)
  const moveTo = async (step: string) => {
    for (;;) {
      const { state, version, next } = await done(readCycle, { params })
      if (state === step || !next) return
      await done(moveCycle, { params, body: { to: next.to, seen: version } })
    }
  }

  const { adoption } = await exampleOf('womens-federation', 'v1')
  const parameters = { ...adoption.parameters, 'excellent-seats': { 公务员: 1, 事业编: 0 }, 'first-prizes': 2 }
  const adopted = { document: 'womens-federation', version: 'v1', readings: adoption.readings, parameters }
  const { scheme } = await done(adoptScheme, { body: adopted })
  await done(createCycle, { body: { title: '2019年度差别化考核', scheme, year: 2019 } })
  const changes = PEOPLE.map((name, at) => ({
    rowId: `P${at + 1}`,
    seen: 0,
    values: { code: `P${at + 1}`, name, group: '一般干部职工', pool: '公务员', order: at + 1, status: '参加' },
  }))
  await done(patchTables, { params, body: { tables: [{ table: 'persons', changes }] } })
  await moveTo('review')

  /** Opens the 民主评议 of the five. */
  const open = (changed: Partial<InputOf<typeof openBallot>['body']> = {}) => {
    const body = { title: '2019年度民主测评', part: '民主评议', classes: CLASSES, lastDay: '2999-12-20', ...changed }
    return done(openBallot, { params, body })
  }
  /** The codes of a class. */
  const codes = async (ballot: string, evaluatorClass: string) =>
    (await done(issueCodes, { params: { ...params, ballot }, body: { evaluatorClass } })).codes
  return { office, params, ask, done, refused, moveTo, open, codes }
}

/** A ballot that gives each of the five a score, and abstains where none is given. */
export function votesOf(scores: readonly (number | undefined)[]) {
  return PEOPLE.map((_name, at) => {
    const [subject, score] = [`P${at + 1}`, scores[at]]
    return score === undefined ? { subject, abstain: true as const } : { subject, score }
  })
}
