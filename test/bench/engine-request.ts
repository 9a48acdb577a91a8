import type { Scheme } from '#shared/scheme/schema.ts'
import type { Cell, TableRows } from '#shared/tables/index.ts'

/** Units in each group of the bench's request; groups grow in number, never in size. */
export const GROUP_SIZE = 50

const INDICATORS = 30
const FUNCTIONAL = 22
const CLASSES = ['基层干部职工', '服务对象', '区领导', '镇领导']

/** The scheme with as many groups as so many subjects need, each on the terms of the first. */
export function withGroupsFor(scheme: Scheme, subjects: number): Scheme {
  const [first] = scheme.groups
  if (!first) throw new Error('a scheme without groups')
  const groups = Array.from({ length: Math.ceil(subjects / GROUP_SIZE) }, (_, index) => ({
    ...first,
    id: `G${index}`,
    title: `第${index + 1}组`,
    members: [],
  }))
  return { ...scheme, groups }
}

/**
 * The request of the bench, as the service takes it: columns named once, then rows. Each subject has a score for each of
 * 30 indicators and of four classes of review; every third has a bonus, every eleventh a penalty, every seventh a
 * deduction.
 */
export function appraisalRequest(subjects: number): readonly TableRows[] {
  const roster: Cell[][] = []
  const observations: Cell[][] = []
  const ballots: Cell[][] = []
  const events: Cell[][] = []
  const inspections: Cell[][] = []
  for (let index = 0; index < subjects; index++) {
    const code = `u${index}`
    const level = (index * 7919) % 60
    roster.push([code, `示例单位${index}`, `第${Math.floor(index / GROUP_SIZE) + 1}组`, index])
    for (let item = 0; item < INDICATORS; item++) {
      const cents = 1000 - level - ((index * 31 + item * 17) % 100)
      observations.push([code, item < FUNCTIONAL ? '职能指标' : '共性指标', `指标${item}`, 10, cents / 100])
    }
    for (const [item, one] of CLASSES.entries())
      ballots.push([code, one, (9900 - level * 10 - ((index * 7 + item * 13) % 400)) / 100])
    if (index % 3 === 0) events.push([code, '示例事项', '表彰奖励', 1.5, 2, '示例文号'])
    if (index % 11 === 0) events.push([code, '示例事项', '通报批评', null, null, '示例文号'])
    if (index % 7 === 0) inspections.push([code, '示例问题', 0.5])
  }
  return [
    { table: 'roster', columns: ['code', 'name', 'group', 'order'], rows: roster },
    { table: 'observations', columns: ['subject', 'part', 'indicator', 'maxPoints', 'score'], rows: observations },
    { table: 'ballots', columns: ['subject', 'evaluatorClass', 'score'], rows: ballots },
    { table: 'events', columns: ['subject', 'matter', 'rule', 'verified', 'multiplier', 'document'], rows: events },
    { table: 'inspections', columns: ['subject', 'reason', 'deduction'], rows: inspections },
    {
      table: 'confirmations',
      columns: ['sheet', 'confirmed'],
      rows: ['加减分', '察访核验', '一票否决'].map((sheet) => [sheet, '是']),
    },
  ]
}
