import { schemeName, type Scheme } from '../../scheme/schema.ts'
import type { TableRows } from '../../tables/index.ts'
import { definitionOf } from '../../tables/index.ts'
import type { ModelCell, SheetModel } from '../model.ts'
import { ROW_ID } from '../row-id.ts'
import { inputSheets, SHEETS, type InputSheet } from '../sheet-names.ts'
import { area } from './areas.ts'
import { HINTS } from './hints.ts'
import { bodyOf } from './input-sheet.ts'
import { validationsOf } from './validations.ts'

const STEPS = [
  '先核对“单位名册”和“指标”，有出入的直接改；指标的分值由考核办填写。',
  '“评分”每个单位每个指标一行，可按评分单位拆开下发。评分单位返回的表，单位在行、指标在列的也能读，不必重抄。',
  '不涉及的填“不适用”，空着的是缺项。缺项的单位只显示暂计得分，不排名、不评等次。',
  '“加减分”“察访核验”“一票否决”有一件记一件，写明文号；核对完毕后在本页下方的“本表已核对”中选“是”。',
  '“汇总”“名额”自动计算；没有安装加载项的，把本文件交系统校验，取回带结果的同一份文件。',
  '分数并列又跨在两个等次界线上的，等次显示 #N/A；领导小组裁定后记入“裁定”，写明纪要文号。',
  '各表可以插行、加列、改格式；请不要改表头文字。合计、平均、说明等行不会算作数据。',
]

/** The row in which the scheme's named cell stands, and its column, counted from nought. */
export const SCHEME_CELL = { row: 2, column: 2 } as const
const FIRST = 1
const LAST = 7

/** 说明: how to use the workbook, which scheme it follows, and 核对, the table of what has been checked. */
export function guideSheet(scheme: Scheme, sheet: InputSheet, rows: TableRows | undefined): SheetModel {
  const inputs = inputSheets(scheme).filter(({ table }) => table !== 'confirmations')
  const lines: Line[] = [
    { cells: [{ value: `${scheme.title}工作簿`, style: 'title' }], height: 34, from: 0 },
    { cells: [], height: 8 },
    {
      cells: [
        { value: '考核办法及版本', style: 'key' },
        { value: schemeName(scheme), style: 'plain-bold' },
      ],
      from: 2,
    },
    {
      cells: [
        { value: '依据', style: 'key' },
        { value: scheme.regulation.title, style: 'plain' },
      ],
      from: 2,
    },
    {
      cells: [
        { value: '考核周期', style: 'key' },
        { value: `${scheme.period.from} 至 ${scheme.period.until}`, style: 'plain' },
      ],
      from: 2,
    },
    {
      cells: [
        { value: '结果状态', style: 'key' },
        { value: '批准之前均为初步结果、拟定等次', style: 'plain' },
      ],
      from: 2,
    },
    { cells: [], height: 8 },
    { cells: [{ value: '怎样使用', style: 'plain-bold' }], from: 1 },
    ...STEPS.map((step, index): Line => ({
      cells: [{ value: `${index + 1}. ${step}`, style: 'plain' }],
      from: 1,
    })),
    { cells: [], height: 8 },
    { cells: [{ value: '各表内容', style: 'plain-bold' }], from: 1 },
    {
      cells: [
        { value: '工作表', style: 'heading' },
        { value: '填什么', style: 'heading' },
        { value: '谁填写', style: 'heading' },
      ],
      from: 6,
      split: true,
    },
    ...inputs.map(({ name, table }): Line => ({
      cells: [
        { value: name, style: 'text' },
        { value: HINTS[table].holds, style: 'wrapped' },
        { value: HINTS[table].by, style: 'wrapped' },
      ],
      from: 6,
      split: true,
    })),
    ...RESULT_SHEETS.map(({ name, holds }): Line => ({
      cells: [
        { value: name, style: 'text' },
        { value: holds, style: 'wrapped' },
        { value: '自动计算', style: 'wrapped' },
      ],
      from: 6,
      split: true,
    })),
    { cells: [], height: 8 },
    { cells: [{ value: '台账核对', style: 'plain-bold' }], from: 1 },
    { cells: [{ value: HINTS.confirmations.line, style: 'plain' }], from: 1 },
  ]
  const headingRow = lines.length
  const { columns } = definitionOf('confirmations')
  const headings = [...columns.map(({ heading }) => heading), ROW_ID]
  const body = bodyOf(columns, rows, 0).map((cells) => [null, ...cells])
  const last = headingRow + body.length
  return {
    name: sheet.name,
    purpose: 'guide',
    rows: [
      ...lines.map(cellsOf),
      [null, ...headings.map((value): ModelCell => ({ value, style: 'heading' }))],
      ...body,
    ],
    columns: [
      { width: 2 },
      { width: 16 },
      { width: 16 },
      { width: 14 },
      { width: 14 },
      { width: 10, hidden: true },
      { width: 22 },
      { width: 28 },
    ],
    heights: new Map(lines.map((line, row): [number, number] => [row, line.height ?? heightOf(line)])),
    merges: lines.flatMap((line, row) => mergesOf(line, row)),
    table: { name: sheet.tableName, area: area(headingRow, FIRST, last, FIRST + headings.length - 1), headings },
    validations: validationsOf(scheme, sheet, columns, area(headingRow + 1, FIRST, last, FIRST + columns.length - 1)),
    print: { paper: 'a4', area: area(0, 0, last, LAST), onePage: true },
  }
}

const RESULT_SHEETS = [
  { name: SHEETS.summary, holds: '各单位得分、名次、拟定等次' },
  { name: SHEETS.quota, holds: '各考核组各等次的测算数和核定名额' },
  { name: SHEETS.scores, holds: '打印用，A3 横向' },
  { name: SHEETS.leaders, holds: '打印用，供领导手工评价' },
  { name: SHEETS.submission, holds: '打印用，报领导小组审议' },
]

/** A line of the guide: `from` is how its cells are laid (0 whole width, 1 one text, 2 key and value, 6 three columns). */
interface Line {
  readonly cells: readonly ModelCell[]
  readonly height?: number
  readonly from?: 0 | 1 | 2 | 6
  readonly split?: boolean
}

/** So many Chinese characters stand in one line of the whole width, and of the columns of the table of sheets. */
const WHOLE_WIDTH = 48
const TABLE_WIDTHS = [7, 27, 13]

/** One line of text, or two where it has to wrap. */
function heightOf({ cells, split }: Line): number {
  const lengths = cells.map(({ value }) => String(value ?? '').length)
  const wraps = split
    ? lengths.some((length, column) => length > (TABLE_WIDTHS[column] ?? WHOLE_WIDTH))
    : lengths.some((length) => length > WHOLE_WIDTH)
  return wraps ? 34 : 20
}

function cellsOf({ cells, from, split }: Line): (ModelCell | null)[] {
  const [first, second, third] = cells
  if (from === 0) return [first ?? null]
  if (!first) return []
  if (!split) return [null, first, second ?? null]
  const [middle, right] = [second ?? null, third ?? null]
  // merged cells keep their borders only where every cell has its style
  return [null, first, middle, borderOf(middle), borderOf(middle), borderOf(middle), borderOf(middle), right]
}

function borderOf(cell: ModelCell | null): ModelCell | null {
  return cell && { value: null, style: cell.style }
}

function mergesOf({ cells, from, split }: Line, row: number) {
  if (cells.length === 0) return []
  if (from === 0) return [area(row, 0, row, LAST)]
  if (split) return [area(row, 2, row, 6)]
  return [area(row, from === 1 ? FIRST : 2, row, LAST)]
}
