import type { Finding } from '../../findings.ts'
import type { Group, Scheme } from '../../scheme/schema.ts'
import type { TableRows } from '../rows.ts'
import type { TableName } from '../definitions.ts'
import type { Subject } from '../typed.ts'
import { namesIn } from './read-results.ts'
import { poolOf, statusOf } from './read-standing.ts'
import { forEachRow, type RowReader } from './row-reader.ts'

/** The subjects, and how other tables may name them: by code, full name or short name. */
export interface Roster {
  readonly subjects: readonly Subject[]
  readonly find: (name: string) => Subject | readonly Subject[] | undefined
  /** The subject that a name of former days has become by renaming. */
  readonly renamed?: (name: string) => Subject | undefined
  /** A subject's index among `subjects`. */
  readonly placeOf: (subject: Subject) => number
}

/** The roster from its table, or from the scheme's own members where no table is given. */
export function readRoster(scheme: Scheme, tables: readonly TableRows[], findings: Finding[]): Roster {
  const subjects: Subject[] = []
  const byId = new Map<string, Subject>()
  const named = new Map<string, Subject | readonly Subject[]>()
  const enter = (subject: Subject) => {
    subjects.push(subject)
    byId.set(subject.id, subject)
  }
  const name = (subject: Subject, name: string) => {
    const others = named.get(name)
    if (name === '' || name === subject.id) return
    named.set(name, others === undefined ? subject : [others, subject].flat())
  }

  const source = rosterTable(scheme, tables)
  if (source !== undefined) {
    const groupOf = groupsByName(scheme)
    forEachRow(source, tables, findings, (row) => {
      const subject = subjectOf(scheme, groupOf, row)
      if (!subject) return
      if (byId.has(subject.id)) {
        row.report('error', { code: 'subject-repeated', subject: subject.id }, 'name')
        return
      }
      enter(subject)
      const shortName = row.text('shortName')
      name(subject, subject.name)
      if (shortName !== subject.name) name(subject, shortName)
    })
  } else {
    for (const group of scheme.groups) {
      group.members.forEach((name, index) => {
        enter({ id: name, name, group: group.id, order: index + 1, status: 'graded' })
      })
    }
  }
  const sorted = inOrder(scheme, subjects)
  const places = new Map(sorted.map(({ id }, place) => [id, place]))
  return {
    subjects: sorted,
    placeOf: ({ id }) => places.get(id) ?? -1,
    find: (name) => byId.get(name) ?? named.get(name),
  }
}

/** People stand in 人员名册, units in 单位名册; nothing when neither is given. */
function rosterTable(scheme: Scheme, tables: readonly TableRows[]): TableName | undefined {
  const given = new Set(tables.map((table) => table.table))
  if (scheme.subject === 'person' && given.has('persons')) return 'persons'
  return given.has('roster') ? 'roster' : undefined
}

function subjectOf(scheme: Scheme, groupOf: GroupsByName, row: RowReader): Subject | undefined {
  const name = row.text('name')
  if (name === '') {
    row.report('error', { code: 'value-required', heading: scheme.subject === 'person' ? '姓名' : '单位全称' }, 'name')
    return undefined
  }
  const { status, standing } = statusOf(scheme, row)
  const entered = row.text('group')
  const group = entered === '' ? groupOf.member(name) : groupOf.name(entered)
  if (!group && status !== 'absent') {
    row.report(
      'error',
      entered === '' ? { code: 'subject-without-group', subject: name } : { code: 'group-unknown', group: entered },
      'group',
    )
  }
  const order = row.number('order')
  return {
    id: row.text('code') || name,
    name,
    group: group?.id ?? '',
    order: order ? Number(order.n) / Number(order.d) : row.row + 1,
    status: group ? status : 'absent',
    ...(standing ? { standing } : {}),
    ...leadersOf(row),
    ...poolOf(scheme, row, group?.id),
  }
}

function leadersOf(row: RowReader): Pick<Subject, 'leaders'> {
  const leaders = namesIn(row.text('responsibleLeader'))
  return leaders.length === 0 ? {} : { leaders }
}

interface GroupsByName {
  readonly name: (text: string) => Group | undefined
  readonly member: (name: string) => Group | undefined
}

/** The group of a name or of a member; of several the scheme's first. */
function groupsByName({ groups }: Scheme): GroupsByName {
  const names = new Map<string, Group>()
  const members = new Map<string, Group>()
  for (const group of [...groups].reverse()) {
    names.set(group.id, group).set(group.title, group)
    for (const member of group.members) members.set(member, group)
  }
  return { name: (text) => names.get(text), member: (name) => members.get(name) }
}

/** By the scheme's groups, then 列序, then id: never by the order of rows. */
function inOrder(scheme: Scheme, subjects: readonly Subject[]): Subject[] {
  const place = new Map(scheme.groups.map((group, index) => [group.id, index]))
  const groupPlace = (subject: Subject) => place.get(subject.group) ?? scheme.groups.length
  return [...subjects].sort(
    (a, b) => groupPlace(a) - groupPlace(b) || a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
}
