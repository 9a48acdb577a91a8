import type { Appraisal, SubjectResult } from '../../engine/result.ts'
import type { Scheme } from '../../scheme/schema.ts'
import type { Cell, TableRows } from '../../tables/index.ts'

/** A subject as the result sheets list it. */
export interface ListedUnit {
  readonly name: string
  readonly group: string
  readonly groupTitle: string
  /** As the roster has them; '' where it says nothing. */
  readonly status: string
  readonly pool: string
  readonly result: SubjectResult | undefined
  /** The row of the roster's sheet, counted from nought, whose name stands here once it is filled in. */
  readonly rosterRow?: number
}

/** The subjects in the scheme's groups, each in the office's own order: as appraised, else as the roster or the scheme has them. */
export function listedUnits(
  scheme: Scheme,
  roster: TableRows | undefined,
  appraisal: Appraisal | undefined,
): ListedUnit[] {
  const listed = roster ? fromRoster(scheme, roster) : []
  if (appraisal) {
    const place = new Map(scheme.groups.map(({ id }, index) => [id, index]))
    const titles = new Map(scheme.groups.map(({ id, title }) => [id, title]))
    const known = new Map(listed.map((unit) => [`${unit.group}\0${unit.name}`, unit]))
    return [...appraisal.results]
      .sort((a, b) => (place.get(a.group) ?? 99) - (place.get(b.group) ?? 99) || a.order - b.order)
      .map((result) => ({
        ...(known.get(`${result.group}\0${result.name}`) ?? { status: '', pool: '' }),
        name: result.name,
        group: result.group,
        groupTitle: titles.get(result.group) ?? '',
        result,
      }))
  }
  if (listed.length > 0) return listed
  return scheme.groups.flatMap(({ id, title, members }) =>
    members.map((name) => ({ name, group: id, groupTitle: title, status: '', pool: '', result: undefined })),
  )
}

/** Rows of the result sheets that take each name from an empty roster once it is filled in. */
export function unnamedUnits(count: number, firstRow: number): ListedUnit[] {
  return Array.from({ length: count }, (_, index) => ({
    name: '',
    group: '',
    groupTitle: '',
    status: '',
    pool: '',
    result: undefined,
    rosterRow: firstRow + index,
  }))
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
      .map((row) => ({
        name: at(row, 'name'),
        group: id,
        groupTitle: title,
        status: at(row, 'status'),
        pool: at(row, 'pool'),
        result: undefined,
      })),
  )
}
