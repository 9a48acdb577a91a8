import type { Scheme } from '#shared/scheme/schema.ts'
import type { Cell, TableName, TableRows } from '#shared/tables/index.ts'
import { randomNumbers, type RandomNumbers } from './random-numbers.ts'

type Part = Scheme['parts'][number]
type Enter = (table: TableName, row: Readonly<Record<string, Cell>>) => void

/** What random tables are like. */
export interface Likeness {
  readonly seed: number
  /** Subjects in each group. */
  readonly perGroup: number
  /** One cell in so many is wrong: missing, text, negative, too large, repeated, of nobody; none when absent. */
  readonly wrongOneIn?: number
}

/** Tables with something for every part of a scheme, drawn from a seed; scores are alike so that ties are common. */
export function randomTables(scheme: Scheme, { seed, perGroup, wrongOneIn }: Likeness): TableRows[] {
  const random = randomNumbers(seed)
  const rows = new Map<TableName, Readonly<Record<string, Cell>>[]>()
  const enter: Enter = (table, row) => {
    const list = rows.get(table) ?? []
    rows.set(table, list)
    list.push(row)
    if (wrongOneIn !== undefined && random.below(wrongOneIn * 4) === 0) list.push(row)
  }
  const wrong = (cell: Cell): Cell =>
    wrongOneIn !== undefined && random.below(wrongOneIn) === 0 ? random.of(WRONG_CELLS) : cell
  for (const subject of subjectsOf(scheme, perGroup, random, enter)) {
    for (const part of scheme.parts) enterPart(part, subject, random, wrong, enter)
    if (random.below(9) === 0) enter('vetoes', { subject, matter: '示例事项', document: wrong('示例文号') })
    for (const year of [scheme.year - 1, scheme.year - 2])
      enter('history', { subject, year, rank: 1 + random.below(3), size: 3, grade: random.of(scheme.grades.ladder) })
    if (random.below(6) === 0) enter('rulings', rulingOn(subject, scheme, random))
  }
  if (wrongOneIn === undefined || random.below(2) === 0)
    for (const sheet of scheme.confirm) enter('confirmations', { sheet, confirmed: '是' })
  return [...rows].map(([table, list]) => tableOf(table, list))
}

const WRONG_CELLS: readonly Cell[] = [null, '', '八十五', -1, 1e6, '1e999', true, '不适用', '  ', '12.5%']

function subjectsOf(scheme: Scheme, perGroup: number, random: RandomNumbers, enter: Enter): string[] {
  const names: string[] = []
  const { quota } = scheme.grades
  for (const [place, { id }] of scheme.groups.entries()) {
    for (let index = 0; index < perGroup; index++) {
      const code = `s${place}-${index}`
      const status = random.of(['', '', '', '', '', '', '', '不参加', '不确定等次', '只写评语'])
      const pool = quota.kind === 'seats' ? (quota.pools[random.below(quota.pools.length)]?.id ?? '') : ''
      enter(scheme.subject === 'person' ? 'persons' : 'roster', {
        code,
        name: `示例${code}`,
        group: id,
        order: index,
        status: scheme.subject === 'unit' && status === '只写评语' ? '' : status,
        pool,
      })
      names.push(random.below(60) === 0 ? '无此单位' : code)
    }
  }
  return names
}

function enterPart(
  part: Part,
  subject: string,
  random: RandomNumbers,
  wrong: (cell: Cell) => Cell,
  enter: Enter,
): void {
  const { score, title } = part
  const points = () => wrong(random.of([8, 8.5, 9, 9.25, 9.5, 10, '9.5']))
  const observe = (indicator: string, more: Readonly<Record<string, Cell>> = {}) => {
    enter('observations', { subject, part: title, indicator, maxPoints: 10, score: points(), reason: '示例', ...more })
  }
  switch (score.by) {
    case 'converted-sum':
      for (let item = 0; item < 4; item++) observe(`${title}${item}`)
      break
    case 'weighted-indicators':
      for (const indicator of Object.keys(score.weights)) observe(indicator)
      break
    case 'over-periods':
      for (const period of score.periods) observe(title, { period: period.title })
      break
    case 'evaluator-classes':
      for (const one of score.classes) enterReviews(one.title, score, subject, random, wrong, enter)
      break
    case 'event-points':
      for (const rule of score.rules) {
        if (random.below(3) > 0) continue
        const multiplier = random.of([null, 1, 1.5, 2])
        const common = { subject, rule: rule.title, matter: '示例事项', document: wrong('示例文号'), multiplier }
        enter('events', {
          ...common,
          verified: wrong(random.of([1, 1.5, 2])),
          eventKey: random.of(['', '', 'k1', 'k2']),
        })
      }
      break
    case 'typed-deductions':
      if (random.below(3) === 0)
        enter('inspections', {
          subject,
          reason: wrong('示例问题'),
          deduction: wrong(0.5),
          eventKey: random.of(['', 'k1']),
        })
      break
    case 'rated-goals':
      for (let item = 0; item < 3; item++) {
        const rating = wrong(random.of(score.ratings).title)
        enter('goals', { subject, goal: `${title}${item}`, part: title, maxPoints: 10, rating })
      }
      break
    case 'goal-progress':
      for (let item = 0; item < 3; item++) {
        const verified = wrong(random.of([0.8, '不适用', 1]))
        const reported = wrong(random.of([0.9, 1, 1.1]))
        enter('goals', { subject, goal: `${title}${item}`, part: title, maxPoints: 10, reported, verified })
      }
      break
    case 'measured':
      for (const { title: indicator } of score.indicators)
        enter('measures', { subject, part: title, indicator, target: 100, actual: wrong(random.of([80, 95, 110.5])) })
      break
    case 'sum':
    case 'count-down':
      break
  }
}

function enterReviews(
  evaluatorClass: string,
  { options }: Extract<Part['score'], { by: 'evaluator-classes' }>,
  subject: string,
  random: RandomNumbers,
  wrong: (cell: Cell) => Cell,
  enter: Enter,
): void {
  if (random.below(30) === 0) return
  if (options.length > 0 && random.below(2) === 0) {
    for (const { title } of options)
      enter('ballots', { subject, evaluatorClass, option: wrong(title), count: wrong(1 + random.below(3)) })
  } else if (random.below(3) === 0) {
    for (let ballot = 1; ballot <= 7; ballot++)
      enter('votes', { subject, evaluatorClass, ballot, score: wrong(random.of([85, 90, 90.5, '弃权'])) })
  } else enter('ballots', { subject, evaluatorClass, score: wrong(random.of([85, 90, 90.5, 95])) })
}

function rulingOn(subject: string, { grades }: Scheme, random: RandomNumbers): Readonly<Record<string, Cell>> {
  return {
    subject,
    matter: random.of(['并列处理意见', '人工调整', '上级评定']),
    opinion: random.of(grades.ladder),
    body: '示例领导小组',
    document: '示例纪要',
    date: '2017-01-05',
    reason: '示例',
  }
}

function tableOf(table: TableName, list: readonly Readonly<Record<string, Cell>>[]): TableRows {
  const columns = [...new Set(list.flatMap((row) => Object.keys(row)))]
  return { table, columns, rows: list.map((row) => columns.map((column) => row[column] ?? null)) }
}
