import type { Cell } from '#shared/tables/index.ts'
import { escapeXml } from './xml.ts'

/** What a cell is to hold; a kept formula only gets a new value beside it. */
export interface CellPatch {
  readonly value: Cell
  readonly keepFormula?: boolean
}

const ROW = /<((?:\w+:)?)row\b([^>]*?)(\/>|>(.*?)<\/\1row>)/gs
const CELL = /<((?:\w+:)?)c\b([^>]*?)(\/>|>(.*?)<\/\1c>)/gs
const ERROR = /^#(?:N\/A|VALUE!|REF!|NAME\?|DIV\/0!|NUM!|NULL!)$/

/** A worksheet's XML with some cells changed; everything else, each cell's style included, stays as it was. */
export function patchCells(xml: string, patches: ReadonlyMap<string, CellPatch>): string {
  const byRow = new Map<number, Map<string, CellPatch>>()
  for (const [address, patch] of patches) {
    const row = Number(/\d+$/.exec(address)?.[0])
    byRow.set(row, (byRow.get(row) ?? new Map<string, CellPatch>()).set(address, patch))
  }
  return xml.replaceAll(ROW, (whole, prefix: string, attributes: string, _end: string, inside: string | undefined) => {
    const row = Number(/\sr="(\d+)"/.exec(attributes)?.[1])
    const wanted = byRow.get(row)
    if (!wanted) return whole
    return `<${prefix}row${attributes}>${patchRow(inside ?? '', prefix, wanted)}</${prefix}row>`
  })
}

function patchRow(inside: string, prefix: string, wanted: ReadonlyMap<string, CellPatch>): string {
  const done = new Set<string>()
  const cells: { address: string; xml: string }[] = []
  for (const match of inside.matchAll(CELL)) {
    const [whole, , attributes = '', , content = ''] = match
    const address = /\sr="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? ''
    const patch = wanted.get(address)
    done.add(address)
    cells.push({ address, xml: patch ? cellXml(prefix, address, attributes, content, patch) : whole })
  }
  for (const [address, patch] of wanted) {
    if (!done.has(address)) cells.push({ address, xml: cellXml(prefix, address, '', '', patch) })
  }
  return cells
    .sort((a, b) => columnNumber(a.address) - columnNumber(b.address))
    .map(({ xml }) => xml)
    .join('')
}

function cellXml(
  prefix: string,
  address: string,
  attributes: string,
  content: string,
  { value, keepFormula }: CellPatch,
): string {
  const style = /\ss="\d+"/.exec(attributes)?.[0] ?? ''
  const formula = keepFormula ? (new RegExp(`<${prefix}f\\b.*?(?:/>|</${prefix}f>)`, 's').exec(content)?.[0] ?? '') : ''
  const dynamic = formula === '' ? '' : (/\scm="\d+"/.exec(attributes)?.[0] ?? '')
  const open = (type: string): string => `<${prefix}c r="${address}"${style}${type}${dynamic}>`
  const close = `</${prefix}c>`
  const valued = (type: string, text: string): string =>
    `${open(type)}${formula}<${prefix}v>${text}</${prefix}v>${close}`
  if (value === null) return formula === '' ? `<${prefix}c r="${address}"${style}/>` : `${open('')}${formula}${close}`
  if (typeof value === 'number') return valued('', String(value))
  if (typeof value === 'boolean') return valued(' t="b"', value ? '1' : '0')
  if (ERROR.test(value)) return valued(' t="e"', value)
  if (formula !== '') return valued(' t="str"', escapeXml(value))
  return `${open(' t="inlineStr"')}<${prefix}is><${prefix}t xml:space="preserve">${escapeXml(value)}</${prefix}t></${prefix}is>${close}`
}

function columnNumber(address: string): number {
  let number = 0
  for (const letter of address.replace(/\d+$/, '')) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}
