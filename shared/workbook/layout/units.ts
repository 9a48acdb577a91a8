import type { Appraisal, SubjectResult } from '../../engine/result.ts'
import type { Scheme } from '../../scheme/schema.ts'
import type { Cell, TableRows } from '../../tables/index.ts'

/** A unit as the result sheets list it. */
export interface ListedUnit {
  readonly name: string
  readonly group: string
  readonly groupTitle: string
  readonly result: SubjectResult | undefined
}

/** The units in the scheme's groups, each in the office's own order: as appraised, else as the roster or the scheme has them. */
export function listedUnits(
  scheme: Scheme,
  roster: TableRows | undefined,
  appraisal: Appraisal | undefined,
): ListedUnit[] {
  const titles = new Map(scheme.groups.map(({ id, title }) => [id, title]))
  const place = new Map(scheme.groups.map(({ id }, index) => [id, index]))
  if (appraisal) {
    return [...appraisal.results]
      .sort((a, b) => (place.get(a.group) ?? 99) - (place.get(b.group) ?? 99) || a.order - b.order)
      .map((result) => ({ name: result.name, group: result.group, groupTitle: titles.get(result.group) ?? '', result }))
  }
  const listed = roster ? fromRoster(scheme, roster) : []
  if (listed.length > 0) return listed
  return scheme.groups.flatMap(({ id, title, members }) =>
    members.map((name) => ({ name, group: id, groupTitle: title, result: undefined })),
  )
}

function fromRoster(scheme: Scheme, { columns, rows }: TableRows): ListedUnit[] {
  const at = (row: readonly Cell[], key: string): string => {
    const cell = row[columns.indexOf(key)]
    return cell === null || cell === undefined ? '' : String(cell)
  }
  return scheme.groups.flatMap(({ id, title }) =>
    rows
      .filter((row) => (at(row, 'group') === title || at(row, 'group') === id) && at(row, 'status') !== '不参加')
      .sort((a, b) => Number(at(a, 'order')) - Number(at(b, 'order')))
      .map((row) => ({ name: at(row, 'name'), group: id, groupTitle: title, result: undefined })),
  )
}
