import type { Cell } from '#shared/tables/index.ts'
import { escapeXml } from './xml.ts'

const ERROR = /^#(?:N\/A|VALUE!|REF!|NAME\?|DIV\/0!|NUM!|NULL!)$/

/** A cell as it stands in the file. */
export interface StandingCell {
  readonly prefix: string
  readonly address: string
  readonly attributes: string
  readonly content: string
}

/** A cell's XML with a new value; its style stays, and its formula where that is kept. */
export function cellXml(cell: StandingCell, value: Cell, keepFormula: boolean): string {
  const { prefix, address, attributes, content } = cell
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
  const text = `<${prefix}is><${prefix}t xml:space="preserve">${escapeXml(value)}</${prefix}t></${prefix}is>`
  return `${open(' t="inlineStr"')}${text}${close}`
}
