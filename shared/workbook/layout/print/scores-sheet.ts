import type { Part, Scheme } from '../../../scheme/schema.ts'
import type { Area, ModelCell, SheetModel } from '../../model.ts'
import { SHEETS } from '../../sheet-names.ts'
import { area } from '../areas.ts'
import { headingOf, NOT_AVAILABLE, resultColumns, type ResultColumn } from '../result-columns.ts'
import { summaryAddress } from '../summary-sheet.ts'
import type { ListedUnit } from '../units.ts'

const HEADINGS = 2
const BODY = 4
const LEADING = [
  { heading: '序号', width: 6 },
  { heading: '考核组', width: 18 },
  { heading: '被考核单位', width: 26 },
]

/** 得分汇总表: all points, rank and grade of every unit on one sheet of paper, with the signature line. */
export function scoresSheet(scheme: Scheme, units: readonly ListedUnit[]): SheetModel {
  const columns = resultColumns(scheme)
  const last = BODY + units.length - 1
  const lastColumn = LEADING.length + columns.length
  const sign = last + 1
  const signature = signatureLine(sign, lastColumn)
  const headings = twoRowHeadings(scheme, columns)
  const body = units.map((unit, index): ModelCell[] => [
    { value: index + 1, style: 'print-centred' },
    { value: units[index - 1]?.group === unit.group ? null : unit.groupTitle, style: 'print-group' },
    { value: unit.name, style: 'print-text' },
    ...columns.map((column): ModelCell => {
      const value = unit.result ? column.value(unit.result) : ''
      return {
        value: value === NOT_AVAILABLE ? '' : value,
        style: column.isPoints ? 'print-points' : 'print-centred',
        formula: { text: `IFERROR(${summaryAddress(scheme, index, column.heading)},"")` },
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
      ...LEADING.map(({ width }) => ({ width })),
      ...columns.map(({ isPoints }) => ({ width: isPoints ? 12 : 9 })),
      { width: 16 },
    ],
    heights: new Map([
      [0, 34],
      [1, 18],
      [2, 22],
      [3, 22],
      ...body.map((_, index): [number, number] => [BODY + index, 16.2]),
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

/** Parts that add up to one sum stand under its heading; all others reach over both rows. */
function twoRowHeadings(scheme: Scheme, columns: readonly ResultColumn[]): { rows: ModelCell[][]; merges: Area[] } {
  const sums = scheme.parts.filter(({ id, score }) => score.by === 'sum' && id !== scheme.total)
  const tops = [
    ...LEADING.map(({ heading }) => ({ heading, sum: undefined })),
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
  return [...new Set(units.map(({ group }) => group))].map((group) => {
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
