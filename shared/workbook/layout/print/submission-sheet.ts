import type { Scheme } from '../../../scheme/schema.ts'
import type { Cell } from '../../../tables/index.ts'
import type { Area, ModelCell, SheetModel } from '../../model.ts'
import { SHEETS } from '../../sheet-names.ts'
import { subjectWords } from '../../subject-words.ts'
import { area } from '../areas.ts'
import { NOT_AVAILABLE, resultColumns } from '../result-columns.ts'
import { PRINT_STYLE_OF_LOOK } from '../result-looks.ts'
import { shownFromSummary } from '../summary-sheet.ts'
import { widthOf } from '../text-width.ts'
import type { ListedUnit } from '../units.ts'
import { groupBlocks, type BlockColumn } from './group-blocks.ts'

const BLOCKS_FROM = 2
const BOX_ROWS = 4

/** 送审表: total, rank and grade of every unit, and room for the opinions of those who decide. */
export function submissionSheet(scheme: Scheme, units: readonly ListedUnit[]): SheetModel {
  const words = subjectWords(scheme)
  const shown = resultColumns(scheme).filter(({ call, look }) => call.name !== 'PART' && look !== 'words')
  const columns: BlockColumn[] = [
    { heading: '序号', width: 5.5, cell: (_, { inGroup }) => ({ value: inGroup + 1, style: 'print-centred' }) },
    {
      heading: words.subject,
      width: widthOf(
        units.map(({ name }) => name),
        14,
        24,
      ),
      cell: ({ name }) => ({ value: name, style: 'print-text' }),
    },
    ...shown.map((column): BlockColumn => ({
      heading: column.heading,
      width: column.look === 'points' ? 11 : 10,
      cell: (unit, { inAll }) => ({
        value: shownOrBlank(unit.result ? column.value(unit.result) : ''),
        style: PRINT_STYLE_OF_LOOK[column.look],
        formula: { text: shownFromSummary(scheme, inAll, column) },
      }),
    })),
  ]
  const blocks = groupBlocks(scheme, units, columns, BLOCKS_FROM)
  const lastColumn = blocks.lastColumn
  const boxesFrom = blocks.lastRow + 2
  const boxes = opinionBoxes(blocks.widths, boxesFrom)
  const lastRow = boxesFrom + BOX_ROWS
  return {
    name: SHEETS.submission,
    purpose: 'print',
    rows: [
      [{ value: `${scheme.title}结果送审表`, style: 'print-title' }],
      [{ value: '初步结果，等次为拟定等次。空白的为资料不全或并列待裁定。', style: 'print-subtitle' }],
      ...blocks.rows,
      [],
      ...boxes.rows,
    ],
    columns: blocks.widths.map((width) => ({ width })),
    heights: new Map([
      [0, 40],
      [1, 22],
      ...blocks.rows.map((_, index): [number, number] => [BLOCKS_FROM + index, 30]),
      ...boxes.rows.map((_, index): [number, number] => [boxesFrom + index, 34]),
    ]),
    merges: [area(0, 0, 0, lastColumn), area(1, 0, 1, lastColumn), ...blocks.merges, ...boxes.merges],
    print: { paper: blocks.paper, area: area(0, 0, lastRow, lastColumn), onePage: true },
  }
}

const OPINIONS = ['考核办意见', '考核领导小组意见', '审定意见']

/** Three boxes side by side: heading, room to write, signature line. */
function opinionBoxes(widths: readonly number[], from: number): { rows: (ModelCell | null)[][]; merges: Area[] } {
  const lastColumn = widths.length - 1
  const edges = thirds(widths)
  const rows: (ModelCell | null)[][] = Array.from({ length: BOX_ROWS + 1 }, () =>
    Array.from({ length: lastColumn + 1 }, (): ModelCell => ({ value: null, style: 'print-box' })),
  )
  const merges: Area[] = []
  OPINIONS.forEach((title, index) => {
    const left = edges[index] ?? 0
    const right = (edges[index + 1] ?? lastColumn + 1) - 1
    put(rows, 0, left, right, { value: title, style: 'print-heading' })
    put(rows, BOX_ROWS, left, right, { value: '签字：              年   月   日', style: 'print-box' })
    merges.push(
      area(from, left, from, right),
      area(from + 1, left, from + BOX_ROWS - 1, right),
      area(from + BOX_ROWS, left, from + BOX_ROWS, right),
    )
  })
  return { rows, merges }
}

/** Where columns begin that part the width in three, as nearly as they can. */
function thirds(widths: readonly number[]): number[] {
  const starts = [0, ...widths.map((_, at) => widths.slice(0, at + 1).reduce((sum, width) => sum + width, 0))]
  const all = starts.at(-1) ?? 0
  return OPINIONS.map((_, third) => {
    const wanted = (all * third) / OPINIONS.length
    const distances = starts.map((start) => Math.abs(start - wanted))
    return distances.indexOf(Math.min(...distances))
  })
}

function put(rows: (ModelCell | null)[][], row: number, left: number, right: number, cell: ModelCell): void {
  for (let column = left; column <= right; column++) {
    const line = rows[row]
    if (line) line[column] = column === left ? cell : { value: null, style: cell.style }
  }
}

function shownOrBlank(value: Cell): Cell {
  return value === NOT_AVAILABLE ? '' : value
}
