import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { TYPEFACES } from './typefaces.ts'

/** The earliest time a zip entry can carry; built from local parts, as fflate reads it, so that no time zone shows. */
const FIRST_TIME = new Date(1980, 0, 1)

/** The same document in bytes that depend on nothing but its content; `day` is when it says it was made. */
export function sameBytes(packed: Uint8Array, day: string): Uint8Array {
  const parts = unzipSync(packed)
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const content: Zippable = {}
  for (const name of names) {
    const bytes = parts[name]
    if (bytes) content[name] = [rewritten(name, bytes, day), { mtime: FIRST_TIME, level: 6 }]
  }
  return zipSync(content)
}

function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2
}

function rewritten(name: string, bytes: Uint8Array, day: string): Uint8Array {
  if (name === 'docProps/core.xml') {
    return strToU8(strFromU8(bytes).replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`))
  }
  if (name === 'word/fontTable.xml') return strToU8(fontTable())
  return bytes
}

/** The faces by name, with the names to try where a machine lacks them. */
function fontTable(): string {
  const fonts = TYPEFACES.map(
    ({ name, instead }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead.join(',')}"/><w:charset w:val="86"/></w:font>`,
  )
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  return `${head}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`
}
