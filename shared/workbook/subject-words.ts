import type { Scheme } from '../scheme/schema.ts'
import { definitionOf, type TableName } from '../tables/index.ts'

/** What a scheme's subjects are called, and the table that lists them. */
export interface SubjectWords {
  readonly roster: TableName
  /** The heading over their names: 被考核单位, 姓名. */
  readonly subject: string
  /** The heading over the lists they are ranked in: 考核组, 排名名单. */
  readonly group: string
  /** One of them in a sentence: 单位, 人员. */
  readonly kind: string
  /** The measure word of a count: 14个, 14人. */
  readonly counter: string
}

const UNITS: SubjectWords = {
  roster: 'roster',
  subject: headingOf('observations', 'subject'),
  group: headingOf('roster', 'group'),
  kind: '单位',
  counter: '个',
}
const PERSONS: SubjectWords = {
  roster: 'persons',
  subject: headingOf('persons', 'name'),
  group: headingOf('persons', 'group'),
  kind: '人员',
  counter: '人',
}

/** The words for the units or the people that a scheme appraises. */
export function subjectWords({ subject }: Pick<Scheme, 'subject'>): SubjectWords {
  return subject === 'person' ? PERSONS : UNITS
}

function headingOf(table: TableName, key: string): string {
  const column = definitionOf(table).columns.find((one) => one.key === key)
  if (!column) throw new Error(`table ${table} has no column ${key}`)
  return column.heading
}
