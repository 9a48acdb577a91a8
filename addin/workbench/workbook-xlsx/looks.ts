import { resolveThemeColor, type CellStyle, type Workbook } from 'hucre/xlsx'
import type { CellLook } from '../workbook-file.ts'

type Color = NonNullable<NonNullable<CellStyle['font']>['color']>

/** A cell's style in the file as the workbench shows it. */
export function cellLook({ font, fill, border, alignment, numFmt }: CellStyle, workbook: Workbook): CellLook {
  const color = font?.color && rgb(font.color, workbook)
  const background =
    fill?.type === 'pattern' && fill.pattern === 'solid' && fill.fgColor ? rgb(fill.fgColor, workbook) : undefined
  const borders = border && borderLines(border, workbook)
  return {
    ...(font?.name === undefined ? {} : { font: font.name }),
    ...(font?.size === undefined ? {} : { size: font.size }),
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.italic ? { italic: true } : {}),
    ...(font?.underline ? { underline: true } : {}),
    ...(font?.strikethrough ? { strike: true } : {}),
    ...(color === undefined ? {} : { color }),
    ...(background === undefined ? {} : { fill: background }),
    ...(alignment?.horizontal === undefined ? {} : { horizontal: alignment.horizontal }),
    ...(alignment?.vertical === undefined ? {} : { vertical: alignment.vertical }),
    ...(alignment?.wrapText ? { wrap: true } : {}),
    ...(borders ? { borders } : {}),
    ...(numFmt === undefined || numFmt === 'General' ? {} : { numberFormat: numFmt }),
  }
}

/** A color of the file as #RRGGBB; undefined where it is the automatic one. */
export function rgb(color: Color, { themeColors }: Workbook): string | undefined {
  if (color.rgb !== undefined) return `#${color.rgb.slice(-6)}`
  if (color.theme === undefined || !themeColors) return undefined
  const resolved = resolveThemeColor(themeColors, color.theme, color.tint)
  return `#${resolved.replace(/^#/, '').slice(-6)}`
}

function borderLines(border: NonNullable<CellStyle['border']>, workbook: Workbook): CellLook['borders'] {
  const lines: Record<string, { style: string; color: string }> = {}
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const line = border[side]
    if (line) lines[side] = { style: line.style, color: (line.color && rgb(line.color, workbook)) ?? '#000000' }
  }
  return lines
}
