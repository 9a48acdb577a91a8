import type { Cell } from '#shared/tables/index.ts'
import { addressOf } from '#shared/workbook/index.ts'
import { cellXml, type StandingCell } from './cell-xml.ts'

/** What a cell is to hold; a kept formula only gets a new value beside it. */
export interface CellPatch {
  readonly value: Cell
  readonly keepFormula?: boolean
  /** The cell whose look a new cell takes. */
  readonly styleOf?: string
}

const SHEET_DATA = /<((?:\w+:)?)sheetData\b[^>]*?(?:\/>|>(.*?)<\/\1sheetData>)/s
const ROW = /<((?:\w+:)?)row\b([^>]*?)(?:\/>|>(.*?)<\/\1row>)/gs
const CELL = /<((?:\w+:)?)c\b([^>]*?)(?:\/>|>(.*?)<\/\1c>)/gs

/** A worksheet's XML with some cells changed; everything else, each cell's style included, stays as it was. */
export function patchCells(xml: string, patches: ReadonlyMap<string, CellPatch>): string {
  const wanted = byRow(patches)
  return xml.replace(SHEET_DATA, (_, prefix: string, given: string | undefined) => {
    const inside = given ?? ''
    const rows: { number: number; xml: string }[] = []
    const styles = stylesOf(inside, patches)
    let last = 0
    for (const [whole, , attributes = '', content = ''] of inside.matchAll(ROW)) {
      last = Number(/\sr="(\d+)"/.exec(attributes)?.[1] ?? last + 1)
      const own = wanted.get(last)
      wanted.delete(last)
      const cells = own && patchRow(content, prefix, last, own, styles)
      rows.push({
        number: last,
        xml: cells === undefined ? whole : `<${prefix}row${attributes}>${cells}</${prefix}row>`,
      })
    }
    for (const [number, own] of wanted) {
      rows.push({
        number,
        xml: `<${prefix}row r="${number}">${patchRow('', prefix, number, own, styles)}</${prefix}row>`,
      })
    }
    rows.sort((a, b) => a.number - b.number)
    return `<${prefix}sheetData>${rows.map((row) => row.xml).join('')}</${prefix}sheetData>`
  })
}

function patchRow(
  inside: string,
  prefix: string,
  row: number,
  wanted: ReadonlyMap<string, CellPatch>,
  styles: ReadonlyMap<string, string>,
): string {
  const cells: { column: number; xml: string }[] = []
  const done = new Set<string>()
  let column = 0
  for (const [whole, , attributes = '', content = ''] of inside.matchAll(CELL)) {
    const written = /\sr="([A-Z]+)\d+"/.exec(attributes)?.[1]
    column = written === undefined ? column + 1 : columnNumber(written)
    const address = addressOf(row - 1, column - 1)
    const patch = wanted.get(address)
    done.add(address)
    cells.push({ column, xml: patch ? patched({ prefix, address, attributes, content }, patch) : whole })
  }
  for (const [address, patch] of wanted) {
    if (done.has(address)) continue
    const attributes = patch.styleOf === undefined ? '' : (styles.get(patch.styleOf) ?? '')
    const xml = patched({ prefix, address, attributes, content: '' }, patch)
    cells.push({ column: columnNumber(address.replace(/\d+$/, '')), xml })
  }
  return cells
    .sort((a, b) => a.column - b.column)
    .map(({ xml }) => xml)
    .join('')
}

function patched(cell: StandingCell, { value, keepFormula = false }: CellPatch): string {
  return cellXml(cell, value, keepFormula)
}

function byRow(patches: ReadonlyMap<string, CellPatch>): Map<number, Map<string, CellPatch>> {
  const rows = new Map<number, Map<string, CellPatch>>()
  for (const [address, patch] of patches) {
    const row = Number(/\d+$/.exec(address)?.[0])
    rows.set(row, (rows.get(row) ?? new Map<string, CellPatch>()).set(address, patch))
  }
  return rows
}

/** The style attributes of cells whose look new cells take. */
function stylesOf(inside: string, patches: ReadonlyMap<string, CellPatch>): Map<string, string> {
  const wanted = new Set([...patches.values()].flatMap(({ styleOf }) => (styleOf === undefined ? [] : [styleOf])))
  const styles = new Map<string, string>()
  if (wanted.size === 0) return styles
  for (const [, , attributes = ''] of inside.matchAll(CELL)) {
    const address = /\sr="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? ''
    if (wanted.has(address)) styles.set(address, /\ss="\d+"/.exec(attributes)?.[0] ?? '')
  }
  return styles
}

function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}
