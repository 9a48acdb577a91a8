import { unescapeXml } from './xml.ts'
import type { CellPatch } from './patch-cells.ts'

const SHOWING =
  /<(?:\w+:)?c\b[^>]*?\sr="([A-Z]+\d+)"[^>]*>\s*<(?:\w+:)?f\b[^>]*>IFERROR\('?([^!'(]+)'?!\$?([A-Z]+)\$?(\d+),([^<]*?)\)(?:&amp;(?:""|&quot;&quot;))?<\//gs

/** Cells of printed sheets that only show a result, with its new value beside their formula. */
export function shownElsewhere(
  xml: string,
  results: ReadonlyMap<string, ReadonlyMap<string, CellPatch>>,
): Map<string, CellPatch> {
  const patches = new Map<string, CellPatch>()
  for (const [, address = '', sheet = '', column = '', row = ''] of xml.matchAll(SHOWING)) {
    const value = results.get(unescapeXml(sheet))?.get(`${column}${row}`)?.value
    if (value === undefined) continue
    const isError = typeof value === 'string' && value.startsWith('#')
    patches.set(address, { value: isError ? '' : value, keepFormula: true })
  }
  return patches
}
