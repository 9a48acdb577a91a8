import type { CellStyle } from 'hucre/xlsx'
import type { Highlight, StyleName } from '#shared/workbook/model.ts'

const SONG = '宋体'
const HEI = '黑体'
const FANG = '仿宋'

const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE }
const INK = { style: 'thin', color: { rgb: '000000' } } as const
const INKED = { top: INK, right: INK, bottom: INK, left: INK }

const HEADING_FILL = solid('DDEBF7')
const RESULT_FILL = solid('F2F2F2')

const CELL: CellStyle = { font: { name: SONG, size: 11 }, border: BORDER, alignment: { vertical: 'center' } }
const PRINT: CellStyle = { font: { name: SONG, size: 11 }, border: INKED, alignment: { vertical: 'center' } }
const POINTS = '0.00'

/** The look of each kind of cell; fonts are those of office machines, never embedded. */
export const STYLES: Readonly<Record<StyleName, CellStyle>> = {
  title: {
    font: { name: HEI, size: 16, bold: false, color: { rgb: '1F3864' } },
    alignment: { horizontal: 'left', vertical: 'center' },
  },
  subtitle: { font: { name: SONG, size: 11, color: { rgb: '595959' } }, alignment: { vertical: 'center' } },
  hint: { font: { name: SONG, size: 10, color: { rgb: '595959' } }, alignment: { vertical: 'center', wrapText: true } },
  heading: {
    font: { name: HEI, size: 11, color: { rgb: '1F3864' } },
    fill: HEADING_FILL,
    border: BORDER,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  text: CELL,
  wrapped: { ...CELL, alignment: { vertical: 'center', wrapText: true } },
  centred: { ...CELL, alignment: { horizontal: 'center', vertical: 'center' } },
  number: { ...CELL, alignment: { horizontal: 'right', vertical: 'center', indent: 1 } },
  points: { ...CELL, numFmt: POINTS, alignment: { horizontal: 'right', vertical: 'center', indent: 1 } },
  date: { ...CELL, numFmt: 'yyyy-mm-dd', alignment: { horizontal: 'center', vertical: 'center' } },
  result: { ...CELL, fill: RESULT_FILL, alignment: { horizontal: 'center', vertical: 'center' } },
  'result-points': {
    ...CELL,
    fill: RESULT_FILL,
    numFmt: POINTS,
    alignment: { horizontal: 'right', vertical: 'center', indent: 1 },
  },
  'result-words': {
    ...CELL,
    font: { name: SONG, size: 9 },
    fill: RESULT_FILL,
    alignment: { vertical: 'center', wrapText: true },
  },
  plain: { font: { name: SONG, size: 11 }, alignment: { vertical: 'center', wrapText: true } },
  'plain-bold': { font: { name: HEI, size: 12 }, alignment: { vertical: 'center' } },
  key: { font: { name: SONG, size: 11, color: { rgb: '595959' } }, alignment: { vertical: 'center' } },
  'print-title': { font: { name: HEI, size: 20 }, alignment: { horizontal: 'center', vertical: 'center' } },
  'print-subtitle': { font: { name: FANG, size: 12 }, alignment: { horizontal: 'center', vertical: 'center' } },
  'print-heading': {
    font: { name: HEI, size: 11 },
    fill: solid('F2F2F2'),
    border: INKED,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  'print-text': { ...PRINT, alignment: { vertical: 'center', shrinkToFit: true } },
  'print-group': { ...PRINT, alignment: { horizontal: 'center', vertical: 'center', wrapText: true } },
  'print-centred': { ...PRINT, alignment: { horizontal: 'center', vertical: 'center' } },
  'print-points': { ...PRINT, numFmt: POINTS, alignment: { horizontal: 'right', vertical: 'center', indent: 1 } },
  'print-words': {
    ...PRINT,
    font: { name: SONG, size: 9 },
    alignment: { vertical: 'center', wrapText: true },
  },
  'print-box': { ...PRINT, alignment: { horizontal: 'center', vertical: 'center' } },
  'print-line': { font: { name: FANG, size: 13 }, alignment: { horizontal: 'left', vertical: 'center' } },
}

/** How a highlighted cell looks. */
export const LOOKS: Readonly<Record<Highlight['look'], CellStyle>> = {
  wrong: { font: { color: { rgb: '9C0006' } }, fill: solid('FFC7CE') },
  missing: { fill: solid('FFF2CC') },
  muted: { font: { color: { rgb: 'A6A6A6' } } },
  failed: { font: { color: { rgb: '9C0006' } }, fill: solid('FCE4E4') },
}

/** The font of cells that name no other. */
export const DEFAULT_FONT = { name: SONG, size: 11 }

/** The font of headers and footers. */
export const FOOTER_FONT = SONG

function solid(rgb: string) {
  // a highlight takes its colour from bgColor, a cell from fgColor
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } } as const
}
