import type { Part, Scheme } from '../../../scheme/schema.ts'
import { addressOf } from '../../address.ts'
import type { Area, ModelCell, SheetModel, StyleName } from '../../model.ts'
import { SHEETS } from '../../sheet-names.ts'
import { subjectWords } from '../../subject-words.ts'
import { area } from '../areas.ts'
import { headingOf, isPlainSum, NOT_AVAILABLE, resultColumns, type ResultColumn } from '../result-columns.ts'
import { PRINT_STYLE_OF_LOOK } from '../result-looks.ts'
import { SUMMARY_FROM, SUMMARY_NAME, shownFromSummary } from '../summary-sheet.ts'
import { linesOf } from '../words-lines.ts'
import { widthOf } from '../text-width.ts'
import type { ListedUnit } from '../units.ts'

const HEADINGS = 2
const BODY = 4

/** A column before the results. */
interface Leading {
  readonly heading: string
  readonly width: number
}

/** 得分汇总表: all points, rank and grade of every unit on one sheet of paper, with the signature line. */
export function scoresSheet(scheme: Scheme, units: readonly ListedUnit[]): SheetModel {
  const columns = resultColumns(scheme)
  const leading = leadingColumns(scheme, units)
  const last = BODY + units.length - 1
  const lastColumn = leading.length + columns.length
  const sign = last + 1
  const signature = signatureLine(sign, lastColumn)
  const headings = twoRowHeadings(scheme, leading, columns)
  const body = units.map((unit, index): ModelCell[] => [
    { value: index + 1, style: 'print-centred' },
    shown(
      unit,
      index,
      SUMMARY_NAME - 1,
      units[index - 1]?.group === unit.group ? null : unit.groupTitle,
      'print-group',
    ),
    shown(unit, index, SUMMARY_NAME, unit.name, 'print-text'),
    ...columns.map((column): ModelCell => {
      const value = unit.result ? column.value(unit.result) : ''
      return {
        value: value === NOT_AVAILABLE ? '' : value,
        style: PRINT_STYLE_OF_LOOK[column.look],
        formula: { text: shownFromSummary(scheme, index, column) },
      }
    }),
    { value: null, style: 'print-text' },
  ])
  return {
    name: SHEETS.scores,
    purpose: 'print',
    rows: [
      [{ value: `${scheme.title}得分汇总表`, style: 'print-title' }],
      [{ value: '初步结果，等次为拟定等次                                        单位：分', style: 'print-subtitle' }],
      ...headings.rows,
      ...body,
      signature.cells,
    ],
    columns: [
      ...leading.map(({ width }) => ({ width })),
      ...columns.map(({ look, width }) => ({ width: PRINT_WIDTHS[look] ?? width })),
      { width: 16 },
    ],
    heights: new Map([
      [0, 34],
      [1, 18],
      [2, 22],
      [3, 22],
      ...body.map((row, index): [number, number] => [BODY + index, rowHeight(row)]),
      [sign, 26],
    ]),
    merges: [
      area(0, 0, 0, lastColumn),
      area(1, 0, 1, lastColumn),
      ...headings.merges,
      ...groupMerges(units),
      ...signature.merges,
    ],
    print: { paper: 'a3', area: area(0, 0, sign, lastColumn), titleRows: [HEADINGS, HEADINGS + 1], onePage: true },
  }
}

/** The width of a column of words on paper. */
const WORDS_WIDTH = 60
const PRINT_WIDTHS: Partial<Record<ResultColumn['look'], number>> = { points: 12, words: WORDS_WIDTH }

function leadingColumns(scheme: Scheme, units: readonly ListedUnit[]): Leading[] {
  const words = subjectWords(scheme)
  const names = units.map(({ name }) => name)
  return [
    { heading: '序号', width: 6 },
    { heading: words.group, width: 18 },
    { heading: words.subject, width: widthOf([words.subject, ...names], 14, 30) },
  ]
}

/** A group or a name as 汇总 has it where the roster is still to be filled in, else as it stands. */
function shown(unit: ListedUnit, index: number, column: number, value: string | null, style: StyleName): ModelCell {
  if (unit.rosterRow === undefined) return { value, style }
  const text = `${SHEETS.summary}!${addressOf(SUMMARY_FROM + index, column)}&""`
  return { value: '', style, formula: { text } }
}

/** One line; where words may stand, as many as they take in small print, and two until they are known. */
function rowHeight(row: readonly ModelCell[]): number {
  const lines = row.flatMap(({ value, style }) => (style === 'print-words' ? [linesOf(value, WORDS_WIDTH)] : []))
  return lines.length === 0 ? 16.2 : Math.max(2, ...lines) * 12 + 4
}

/** Parts that add up to one sum stand under its heading; all others reach over both rows. */
function twoRowHeadings(
  scheme: Scheme,
  leading: readonly Leading[],
  columns: readonly ResultColumn[],
): { rows: ModelCell[][]; merges: Area[] } {
  const sums = scheme.parts.filter((part) => part.id !== scheme.total && isPlainSum(part))
  const tops = [
    ...leading.map(({ heading }) => ({ heading, sum: undefined })),
    ...columns.map(({ heading, part }) => ({ heading, sum: part && sums.find((sum) => isOf(sum, part)) })),
    { heading: '备注', sum: undefined },
  ]
  const merges: Area[] = []
  const upper: ModelCell[] = []
  const lower: ModelCell[] = []
  tops.forEach(({ heading, sum }, at) => {
    const isFirst = tops[at - 1]?.sum !== sum
    upper.push({ value: sum ? (isFirst ? headingOf(sum) : null) : heading, style: 'print-heading' })
    lower.push({ value: sum ? heading : null, style: 'print-heading' })
    if (!sum) merges.push(area(HEADINGS, at, HEADINGS + 1, at))
    else if (isFirst) {
      const end = tops.findIndex((top, index) => index > at && top.sum !== sum)
      if (end - at > 1) merges.push(area(HEADINGS, at, HEADINGS, end - 1))
    }
  })
  return { rows: [upper, lower], merges }
}

function isOf(sum: Part, part: Part): boolean {
  return sum.score.by === 'sum' && sum.score.of.includes(part.id)
}

/** One tall cell for each group. */
function groupMerges(units: readonly ListedUnit[]): Area[] {
  const known = units.filter(({ rosterRow }) => rosterRow === undefined)
  return [...new Set(known.map(({ group }) => group))].map((group) => {
    const first = units.findIndex((unit) => unit.group === group)
    const last = units.findLastIndex((unit) => unit.group === group)
    return area(BODY + first, 1, BODY + last, 1)
  })
}

/** 制表, 审核, 负责人 and the date, spread over the width. */
function signatureLine(row: number, lastColumn: number): { cells: (ModelCell | null)[]; merges: Area[] } {
  const words = ['制表：', '审核：', '负责人：', '年    月    日']
  const edges = words.map((_, index) => Math.round(((lastColumn + 1) * index) / words.length))
  const cells: (ModelCell | null)[] = Array.from({ length: lastColumn + 1 }, () => null)
  words.forEach((value, index) => {
    cells[edges[index] ?? 0] = { value, style: 'print-line' }
  })
  return { cells, merges: edges.map((from, index) => area(row, from, row, (edges[index + 1] ?? lastColumn + 1) - 1)) }
}
