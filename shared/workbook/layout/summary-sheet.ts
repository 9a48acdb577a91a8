import type { Scheme } from '../../scheme/schema.ts'
import { addressOf, columnLetters, fixedRangeOf } from '../address.ts'
import type { ModelCell, SheetModel } from '../model.ts'
import { SHEETS } from '../sheet-names.ts'
import { area } from './areas.ts'
import { dataArguments, quoted, storedCall } from './formulas.ts'
import { resultColumns } from './result-columns.ts'
import type { ListedUnit } from './units.ts'

/** The row of 汇总 in which the units begin, counted from nought. */
export const SUMMARY_FROM = 3
/** The column of 汇总 that names the units, and the first of results. */
export const SUMMARY_NAME = 2
export const SUMMARY_RESULTS = 3

/** 汇总: one spilled formula for each result, and the values computed last in every cell. */
export function summarySheet(scheme: Scheme, units: readonly ListedUnit[]): SheetModel {
  const columns = resultColumns(scheme)
  const last = SUMMARY_FROM + units.length - 1
  const subjects = fixedRangeOf({ row: SUMMARY_FROM, column: SUMMARY_NAME }, { row: last, column: SUMMARY_NAME })
  const data = dataArguments(scheme)
  const body = units.map((unit, index): ModelCell[] => [
    { value: index + 1, style: 'centred' },
    { value: unit.groupTitle, style: 'text' },
    { value: unit.name, style: 'text' },
    ...columns.map((column, offset): ModelCell => {
      const style = column.isPoints ? 'result-points' : 'result'
      const value = unit.result ? column.value(unit.result) : ''
      if (index > 0) return { value: value === '' ? null : value, style }
      const at = SUMMARY_RESULTS + offset
      const spill = { from: { row: SUMMARY_FROM, column: at }, to: { row: last, column: at } }
      return {
        value,
        style,
        formula: { text: storedCall(column.call.name, [subjects, ...column.call.args, ...data]), spill },
      }
    }),
  ])
  const width = SUMMARY_RESULTS + columns.length
  const results = area(SUMMARY_FROM, SUMMARY_RESULTS, last, width - 1)
  const firstResult = addressOf(SUMMARY_FROM, SUMMARY_RESULTS)
  const grade = `$${columnLetters(width - 1)}${SUMMARY_FROM + 1}`
  const rank = `$${columnLetters(width - 2)}${SUMMARY_FROM + 1}`
  const fails = scheme.grades.ladder.at(-1) ?? ''
  return {
    name: SHEETS.summary,
    purpose: 'result',
    rows: [
      [{ value: `${scheme.title}汇总（初步结果）`, style: 'title' }],
      [
        {
          value: '本表自动计算，请勿在结果区填写。显示 #N/A 的，是资料不全或并列待裁定，选中单元格可看原因。',
          style: 'hint',
        },
      ],
      ['序号', '考核组', '被考核单位', ...columns.map(({ heading }) => heading)].map((value): ModelCell => ({
        value,
        style: 'heading',
      })),
      ...body,
    ],
    columns: [6, 32, 24, ...columns.map((column) => column.width)].map((characters) => ({ width: characters })),
    heights: new Map([
      [0, 30],
      [1, 20],
      [2, 34],
    ]),
    merges: [area(0, 0, 0, width - 1), area(1, 0, 1, width - 1)],
    highlights: [
      // ranked, and yet without a grade: the tie is to be ruled on
      {
        area: area(SUMMARY_FROM, SUMMARY_NAME, last, width - 1),
        formula: `AND(ISNUMBER(${rank}),ISERROR(${grade}))`,
        look: 'missing',
      },
      { area: results, formula: `ISERROR(${firstResult})`, look: 'muted' },
      {
        area: area(SUMMARY_FROM, 0, last, width - 1),
        formula: `IFERROR(${grade}=${quoted(fails)},FALSE)`,
        look: 'failed',
      },
    ],
    freeze: { rows: SUMMARY_FROM, columns: SUMMARY_RESULTS },
    print: { paper: 'a4', area: area(0, 0, last, width - 1), titleRows: [2, 2], onePage: false },
  }
}

/** The address of one result of one unit in 汇总, counted from nought; for sheets that show it. */
export function summaryAddress(scheme: Scheme, unit: number, heading: string): string {
  const offset = resultColumns(scheme).findIndex((column) => column.heading === heading)
  return `${SHEETS.summary}!${addressOf(SUMMARY_FROM + unit, SUMMARY_RESULTS + offset)}`
}
