import type { Json } from '../scheme/document.ts'
import type { Cell } from '../tables/index.ts'
import { entriesOf, type ListEntry } from './list-shape.ts'
import { pathText } from './path-text.ts'
import { readingRows } from './reading-rows.ts'
import { isRecord } from './same-json.ts'
import { sentenceOf } from './sentence-of.ts'
import { FIELDS_SHEETS, HEADINGS, LIST_SHEETS, OTHER, PARAMETERS, READINGS, SCHEME_SHEET } from './sheet-specs.ts'
import { BASIS_COLUMNS, type ListSheet, type SheetColumn } from './sheet-specs.ts'
import type { Path } from './term-at.ts'
import { termRows } from './terms-rows.ts'
import { writeValue } from './write-value.ts'

/** One sheet of a 方案 workbook as plain cells. */
export interface SchemeSheet {
  readonly name: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A scheme document's JSON as the sheets a clerk reads and edits; nothing of it is lost. */
export function documentSheets(content: Readonly<Record<string, Json>>): readonly SchemeSheet[] {
  const written = new Map<string, Cell[][]>()
  const put = (sheet: string, row: Cell[]) => {
    written.set(sheet, [...(written.get(sheet) ?? []), row])
  }
  const other = (entry: string, node: Json, base: Path) => {
    for (const { path, value, basis } of termRows(node, base, [], true))
      put(OTHER.name, [entry, pathText(path), value, ...basis])
  }
  const rest = structuredClone(content) as Record<string, Json> // a copy of a record is one

  for (const sheet of LIST_SHEETS.filter(({ owner }) => owner === undefined)) {
    const entries = entriesOf(at(rest, sheet.list))
    if (!entries) continue
    remove(rest, sheet.list)
    entries.forEach((entry, index) => {
      const item = structuredClone(entry.item) as Record<string, Json> // as above
      const base = [...sheet.list, ...entry.path]
      const name = nameOf(entries, entry, index)
      const said = sheet.name === '得分项' ? [sentenceOf(item, content)] : []
      for (const owned of LIST_SHEETS.filter(({ owner }) => owner === sheet.name)) putOwned(owned, item, base, name)
      put(sheet.name, [...columnCells(sheet.columns, item, base), entry.condition, ...said])
      if (Object.keys(item).length > 0) other(`${sheet.name} ${name}`, item, base)
    })
  }
  const { readings = {}, parameters = {} } = rest
  for (const { cells, id, left } of readingRows(isRecord(readings) ? readings : {})) {
    put(READINGS.name, cells)
    if (left) other(`${READINGS.name} ${id}`, left, ['readings', id])
  }
  for (const [id, parameter] of Object.entries(isRecord(parameters) ? parameters : {})) {
    const item = structuredClone(parameter) as Record<string, Json> // as above
    const [, ...columns] = PARAMETERS.columns
    put(PARAMETERS.name, [id, ...columnCells(columns, item, ['parameters', id])])
    if (Object.keys(item).length > 0) other(`${PARAMETERS.name} ${id}`, item, ['parameters', id])
  }
  remove(rest, ['readings'])
  remove(rest, ['parameters'])
  for (const { name, root } of FIELDS_SHEETS) {
    const node = root === undefined ? undefined : rest[root]
    if (root === undefined || !isRecord(node)) continue
    remove(rest, [root])
    for (const { path, value, basis } of termRows(node, [root])) put(name, [pathText(path), value, ...basis])
  }
  for (const { path, value, basis } of termRows(rest, [])) put(SCHEME_SHEET, [pathText(path), value, ...basis])
  return sheetOrder().map(({ name, headings }) => ({ name, headings, rows: written.get(name) ?? [] }))

  function putOwned(sheet: ListSheet, item: Record<string, Json>, base: Path, owner: string) {
    const list = at(item, sheet.list)
    const entries = Array.isArray(list) ? entriesOf(list) : undefined
    if (!entries) return
    remove(item, sheet.list)
    for (const entry of entries) {
      const own = structuredClone(entry.item) as Record<string, Json> // as above
      const place = [...sheet.list, ...entry.path]
      put(sheet.name, [owner, ...columnCells(sheet.columns, own, [...base, ...place]), entry.condition])
      if (Object.keys(own).length === 0) continue
      for (const { path, value, basis } of termRows(own, [...base, ...place], [], true))
        put(OTHER.name, [`得分项 ${owner}`, pathText([...place, ...path]), value, ...basis])
    }
  }
}

/** All sheets with their headings, in the order of the workbook. */
export function sheetOrder(): readonly { readonly name: string; readonly headings: readonly string[] }[] {
  const basis = BASIS_COLUMNS.map(({ heading }) => heading)
  const fields = FIELDS_SHEETS.map(({ name }) => ({ name, headings: [HEADINGS.path, HEADINGS.value, ...basis] }))
  const lists = LIST_SHEETS.map((sheet) => ({ name: sheet.name, headings: headingsOf(sheet) }))
  const [scheme, ...sections] = fields
  return [
    ...(scheme ? [scheme] : []),
    { name: READINGS.name, headings: READINGS.headings },
    { name: PARAMETERS.name, headings: PARAMETERS.columns.map(({ heading }) => heading) },
    ...lists,
    ...sections,
    { name: OTHER.name, headings: [HEADINGS.entry, HEADINGS.path, HEADINGS.value, ...basis] },
  ]
}

/** The headings of a sheet of a list. */
export function headingsOf({ name, owner, columns }: ListSheet): readonly string[] {
  return [
    ...(owner === undefined ? [] : [owner]),
    ...columns.map(({ heading }) => heading),
    HEADINGS.condition,
    ...(name === '得分项' ? [HEADINGS.said] : []),
  ]
}

/** The cells of an entry's columns; what is written is taken out of the entry. */
function columnCells(columns: readonly SheetColumn[], item: Record<string, Json>, base: Path): Cell[] {
  return columns.map(({ path }) => {
    const node = at(item, path)
    if (node === undefined || (isRecord(node) && !isWhole(node, path))) return null
    const cell = writeValue(node, [...base, ...path])
    if (cell === undefined) return null
    remove(item, path)
    return cell
  })
}

/** Terms whose keys are names rather than terms. */
const TABLES_OF_WORDS: readonly string[] = ['example', 'closes']

/** Whether a record goes into one cell: what a reading or parameter gives, and terms that are a table of words. */
function isWhole(node: Readonly<Record<string, Json>>, path: readonly string[]): boolean {
  return (
    TABLES_OF_WORDS.includes(path.at(-1) ?? '') || ['choose', 'reading', 'parameter', 'join'].some((key) => key in node)
  )
}

/** An entry's own id where nothing else has it, else its row. */
function nameOf(entries: readonly ListEntry[], { item }: ListEntry, index: number): string {
  const { id } = item
  const same = entries.filter((one) => one.item['id'] === id).length
  return typeof id === 'string' && same === 1 && !/\s|^第/.test(id) ? id : `第${index + 1}行`
}

function at(node: Json | undefined, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((so, key) => (isRecord(so) ? so[key] : undefined), node)
}

/** Takes a term out, and what held nothing else. */
function remove(node: Record<string, Json>, [key, ...inner]: readonly string[]): void {
  if (key === undefined) return
  const child = node[key]
  if (inner.length > 0 && isRecord(child)) {
    remove(child, inner)
    if (Object.keys(child).length > 0) return
  }
  // the key is one of a copy's own
  Reflect.deleteProperty(node, key)
}
