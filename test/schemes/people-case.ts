import * as z from 'zod'
import type { Cell, TableRows } from '#shared/tables/index.ts'
import { caseSchemaOf, casesIn } from './case-frame.ts'

const amount = z.union([z.number(), z.string()])
const personSchema = z.strictObject({
  list: z.string().default('一般干部职工'),
  pool: z.string().default('公务员'),
  status: z.string().optional(),
  /** Each class's ballots. */
  ballots: z.record(z.string(), z.array(amount)).default({}),
  /** The person's own ballot, in the class it votes in. */
  own: z.record(z.string(), amount).default({}),
  /** A ready score of a class. */
  ready: z.record(z.string(), amount).default({}),
  /** How often each rule applies. */
  events: z.record(z.string(), z.int()).default({}),
  /** Events that are one and the same. */
  same: z.array(z.string()).default([]),
  /** The grade another body gave. */
  elsewhere: z.string().optional(),
})
const caseSchema = caseSchemaOf({
  people: z.record(z.string(), personSchema),
})
type PeopleCase = z.infer<typeof caseSchema>

/** The cases of people in one YAML file. */
export function readPeopleCases(path: string): PeopleCase[] {
  return casesIn(path, caseSchema)
}

/** The rows a clerk would have typed for a case's people. */
export function rowsOfPeople(one: PeopleCase, rulings: Readonly<Record<string, string>>): TableRows[] {
  const people = Object.entries(one.people)
  const votes: Cell[][] = []
  const ballots: Cell[][] = []
  const events: Cell[][] = []
  const decided: Cell[][] = []
  for (const [name, person] of people) {
    for (const [title, scores] of Object.entries(person.ballots))
      scores.forEach((score, index) => votes.push([name, title, `${index + 1}`, score, null]))
    for (const [title, score] of Object.entries(person.own)) votes.push([name, title, '本人', score, '是'])
    for (const [title, score] of Object.entries(person.ready)) ballots.push([name, title, score])
    for (const [rule, times] of Object.entries(person.events)) {
      for (let time = 1; time <= times; time++)
        events.push([
          name,
          `${rule}${time}`,
          rule,
          '示例文号',
          person.same.includes(rule) ? '同一事项' : '',
          '2019-06-30',
          '示例反映人',
        ])
    }
    if (person.elsewhere !== undefined) decided.push(decision(name, '上级评定', person.elsewhere))
  }
  for (const [name, opinion] of Object.entries(rulings)) decided.push(decision(name, '并列处理意见', opinion))
  return [
    {
      table: 'persons',
      columns: ['name', 'group', 'pool', 'order', 'status'],
      rows: people.map(([name, { list, pool, status }], index) => [name, list, pool, index + 1, status ?? null]),
    },
    { table: 'votes', columns: ['subject', 'evaluatorClass', 'ballot', 'score', 'own'], rows: votes },
    { table: 'ballots', columns: ['subject', 'evaluatorClass', 'score'], rows: ballots },
    {
      table: 'events',
      columns: ['subject', 'matter', 'rule', 'document', 'eventKey', 'date', 'reporter'],
      rows: events,
    },
    { table: 'rulings', columns: ['subject', 'matter', 'opinion', 'body', 'document', 'date'], rows: decided },
    { table: 'confirmations', columns: ['sheet', 'confirmed'], rows: [['加减分', '是']] },
  ]
}

function decision(name: string, matter: string, opinion: string): Cell[] {
  return [name, matter, opinion, '示例机关', '示例文号', '2019-12-20']
}
