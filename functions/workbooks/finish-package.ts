import { addAddInParts } from './add-in-parts.ts'
import { changeText, closePackage, openPackage, worksheetPaths } from './package-parts.ts'

/** The order of a font's properties that the format prescribes. */
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
]
const ERRORS = '#N/A|#VALUE!|#REF!|#NAME\\?|#DIV/0!|#NUM!|#NULL!'
const ERROR_TEXT = new RegExp(`(<c [^>]*)t="str"([^>]*>(?:<f[^>]*>[^<]*</f>)<v>(?:${ERRORS})</v>)`, 'g')

/** Sets right what the library writes otherwise than Excel reads best, and adds the add-in's parts. */
export function finishPackage(bytes: Uint8Array): Uint8Array {
  const parts = openPackage(bytes)
  changeText(parts, 'xl/styles.xml', (text) =>
    text.replaceAll(/<font>(.*?)<\/font>/gs, (_, inside: string) => `<font>${inOrder(inside)}</font>`),
  )
  // a full calculation on load would send every cell to the service when the file is opened
  changeText(parts, 'xl/workbook.xml', (text) => text.replace(/<calcPr [^>]*\/>/, '<calcPr calcId="191029"/>'))
  for (const path of worksheetPaths(parts)) changeText(parts, path, (text) => text.replaceAll(ERROR_TEXT, '$1t="e"$2'))
  addAddInParts(parts)
  return closePackage(parts)
}

function inOrder(properties: string): string {
  const place = (property: string): number => FONT_ORDER.indexOf(/<(\w+)/.exec(property)?.[1] ?? '')
  return (properties.match(/<[^>]+\/>/g) ?? []).sort((a, b) => place(a) - place(b)).join('')
}
