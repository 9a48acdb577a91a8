import { finding, type Finding, type Place, type Problem } from '../findings.ts'
import type { Json } from '../scheme/document.ts'
import type { Cell } from '../tables/index.ts'
import type { ContentTree } from './content-tree.ts'
import { WORDS } from './words.ts'
import { pathText } from './path-text.ts'
import { readValue } from './read-value.ts'
import { BASIS_COLUMNS, FIELDS_SHEETS, LIST_SHEETS, PARAMETERS, READINGS, SCHEME_SHEET } from './sheet-specs.ts'
import type { SheetColumn } from './sheet-specs.ts'
import type { SheetRow } from './sheet-rows.ts'
import { termAt, type Path } from './term-at.ts'

/** Enters cells into a document, and says what is wrong with each. */
export interface Entering {
  readonly value: (path: Path, value: Json, place: Place) => void
  readonly cell: (path: Path, cell: Cell, place: Place, heading: string) => void
  /** All columns of a row that is an entry of its own. */
  readonly columns: (row: SheetRow, columns: readonly SheetColumn[], base: Path) => void
  readonly basis: (row: SheetRow, base: Path) => void
  readonly report: (problem: Problem, place: Place) => void
  /** Says that a place, and what is in it, stands in a cell. */
  readonly mark: ContentTree['mark']
  /** The cell in which a place of the document stands, or would stand. */
  readonly locate: (path: Path) => Place | undefined
  /** The heading of the empty cell at a place, where what is missing belongs. */
  readonly emptyAt: (place: Place) => string | undefined
}

/** Ways to enter cells into a tree; what is wrong is put to `found`. */
export function entering(tree: ContentTree, found: Finding[]): Entering {
  const rows = new Map<string, { readonly row: SheetRow; readonly columns: readonly SheetColumn[] }>()
  const empty = new Map<string, string>()
  const report = (problem: Problem, place: Place) => {
    found.push(finding('error', problem, [place]))
  }
  const value = (path: Path, json: Json, place: Place) => {
    const problem = tree.set(path, json, place)
    if (problem) report({ code: problem === 'gap' ? 'scheme-gap' : 'scheme-filled-twice', path: pathText(path) }, place)
  }
  const cell = (path: Path, content: Cell, place: Place, heading: string) => {
    const read = readValue(content, path)
    if ('wrong' in read) {
      report({ code: 'scheme-cell', text: String(content), detail: read.wrong }, place)
      return
    }
    const { choices, name } = termAt(path)
    if (choices.length > 0 && typeof read.value === 'string' && !choices.includes(read.value)) {
      const known = choices.map((word) => WORDS[name]?.[word] ?? word)
      report({ code: 'scheme-choice', text: read.value, heading, known }, place)
      return
    }
    value(path, read.value, place)
  }
  const columns: Entering['columns'] = (row, all, base) => {
    const [first] = all
    if (first) tree.mark(base, row.place(first.heading))
    rows.set(JSON.stringify(base), { row, columns: all })
    for (const { heading, path } of all) {
      const content = row.cell(heading)
      const place = row.place(heading)
      if (content !== null) cell([...base, ...path], content, place, heading)
      else empty.set(JSON.stringify(place), heading)
    }
  }
  return {
    value,
    cell,
    columns,
    report,
    mark: tree.mark,
    basis(row, base) {
      for (const { heading, path } of BASIS_COLUMNS) {
        const content = row.cell(heading)
        if (content !== null) cell([...base, ...path], content, row.place(heading), heading)
      }
    },
    locate(path) {
      const nearest = tree.nearest(path)
      if (!nearest) return sheetOf(path)
      const { place, left } = nearest
      const entry = rows.get(JSON.stringify(path.slice(0, path.length - left.length)))
      if (!entry || left.length === 0) return place
      const inColumns = entry.columns.filter((one) => one.path.length > 0)
      const column =
        inColumns.find((one) => startsWith(left, one.path)) ??
        inColumns.find((one) => startsWith(one.path, left) && entry.row.cell(one.heading) !== null)
      return column ? entry.row.place(column.heading) : place
    },
    emptyAt: (place) => empty.get(JSON.stringify(place)),
  }
}

/** The sheet on which a section stands. */
function sheetOf([section]: Path): Place {
  const fields = FIELDS_SHEETS.find(({ root }) => root === section)
  const known = [...LIST_SHEETS, PARAMETERS].find(({ list, owner }) => owner === undefined && list[0] === section)
  const readings = section === 'readings' ? READINGS : undefined
  return { kind: 'sheet', sheet: (readings ?? fields ?? known)?.name ?? SCHEME_SHEET }
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((segment, index) => path[index] === segment)
}
