import { changeText, textOf, type PackageParts } from '../package-parts.ts'

/** Numbers of the cell formats that added sheets use. */
export interface AddedStyles {
  readonly title: number
  readonly plain: number
  readonly heading: number
  readonly cell: number
}

const FONTS = [
  '<font><sz val="16"/><color rgb="FF1F3864"/><name val="黑体"/><family val="3"/></font>',
  '<font><sz val="11"/><name val="宋体"/><family val="3"/></font>',
  '<font><sz val="11"/><color rgb="FF1F3864"/><name val="黑体"/><family val="3"/></font>',
]
const FILL =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill>'
const SIDE = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`)
  .join('')
const BORDER = `<border>${SIDE}<diagonal/></border>`

/** Adds the formats of added sheets to the file's own styles; plain ones where the file has no styles to add to. */
export function addStyles(parts: PackageParts, path: string): AddedStyles {
  const plain = { title: 0, plain: 0, heading: 0, cell: 0 }
  if (
    !parts.has(path) ||
    !/<fonts\b[^>]*>.*<fills\b[^>]*>.*<borders\b[^>]*>.*<cellXfs\b[^>]*>/s.test(textOf(parts, path))
  )
    return plain
  let styles = plain
  changeText(parts, path, (text) => {
    const fonts = countOf(text, 'fonts', 'font')
    const fill = countOf(text, 'fills', 'fill')
    const border = countOf(text, 'borders', 'border')
    const first = countOf(text, 'cellXfs', 'xf')
    const xf = (font: number, look: string, alignment: string): string =>
      `<xf numFmtId="0" fontId="${fonts + font}" ${look} xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`
    const middle = '<alignment vertical="center"/>'
    const xfs = [
      xf(0, 'fillId="0" borderId="0"', middle),
      xf(1, 'fillId="0" borderId="0"', middle),
      xf(2, `fillId="${fill}" borderId="${border}"`, '<alignment horizontal="center" vertical="center"/>'),
      xf(1, `fillId="0" borderId="${border}"`, '<alignment vertical="center" wrapText="1"/>'),
    ]
    styles = { title: first, plain: first + 1, heading: first + 2, cell: first + 3 }
    let changed = append(text, 'fonts', FONTS, fonts)
    changed = append(changed, 'fills', [FILL], fill)
    changed = append(changed, 'borders', [BORDER], border)
    return append(changed, 'cellXfs', xfs, first)
  })
  return styles
}

function countOf(text: string, list: string, item: string): number {
  const inside = new RegExp(`<${list}\\b[^>]*>(.*?)</${list}>`, 's').exec(text)?.[1] ?? ''
  return inside.match(new RegExp(`<${item}[\\s/>]`, 'g'))?.length ?? 0
}

function append(text: string, list: string, items: readonly string[], count: number): string {
  return text.replace(
    new RegExp(`<${list}\\b([^>]*)>(.*?)</${list}>`, 's'),
    (_, attributes: string, inside: string) => {
      const counted = attributes.replace(/count="\d+"/, `count="${count + items.length}"`)
      return `<${list}${counted}>${inside}${items.join('')}</${list}>`
    },
  )
}
