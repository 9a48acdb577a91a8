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
  { heading: '序号', width: 7 },
  { heading: '考核组', width: 34 },
  { heading: '被考核单位', width: 28 },
]

/** 得分汇总表: all points, rank and grade of every unit on one sheet of paper, with the signature line. */
export function scoresSheet(scheme: Scheme, units: readonly ListedUnit[]): SheetModel {
  const columns = resultColumns(scheme)
  const last = BODY + units.length - 1
  const lastColumn = LEADING.length + columns.length
  const sign = last + 1
  const headings = twoRowHeadings(scheme, columns)
  const body = units.map((unit, index): ModelCell[] => [
    { value: index + 1, style: 'print-centred' },
    { value: unit.groupTitle, style: 'print-text' },
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
      [{ value: '初步结果,等次为拟定等次                                        单位:分', style: 'print-subtitle' }],
      ...headings.rows,
      ...body,
      [
        {
          value:
            '制表:                              审核:                              负责人:                              年    月    日',
          style: 'print-line',
        },
      ],
    ],
    columns: [
      ...LEADING.map(({ width }) => ({ width })),
      ...columns.map(({ isPoints }) => ({ width: isPoints ? 13.5 : 10 })),
      { width: 20 },
    ],
    heights: new Map([
      [0, 34],
      [1, 18],
      [2, 20],
      [3, 20],
      ...body.map((_, index): [number, number] => [BODY + index, 14.6]),
      [sign, 26],
    ]),
    merges: [area(0, 0, 0, lastColumn), area(1, 0, 1, lastColumn), ...headings.merges, area(sign, 0, sign, lastColumn)],
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
