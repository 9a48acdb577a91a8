import { strFromU8, unzipSync } from 'fflate'

/** The parts of an xlsx file as texts. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))
}

/** The XML of the sheet with that name. */
export function sheetXml(bytes: Uint8Array, name: string): string {
  const parts = partsOf(bytes)
  const id = new RegExp(`<sheet [^>]*name="${name}"[^>]*r:id="([^"]+)"`).exec(parts['xl/workbook.xml'] ?? '')?.[1]
  const target = (parts['xl/_rels/workbook.xml.rels'] ?? '')
    .match(/<Relationship [^>]*>/g)
    ?.find((tag) => tag.includes(`Id="${id ?? ''}"`))
  return parts[`xl/${/Target="([^"]+)"/.exec(target ?? '')?.[1] ?? ''}`] ?? ''
}

/** One cell's XML: its tag and what is in it. */
export function cellXml(sheet: string, address: string): string {
  return new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`, 's').exec(sheet)?.[0] ?? ''
}
