import type { Scheme } from '../../scheme/schema.ts'
import { addressOf, columnLetters, fixedRangeOf } from '../address.ts'
import type { ModelCell, SheetModel } from '../model.ts'
import { sheetColumns } from '../sheet-columns.ts'
import { SHEETS, type InputSheet } from '../sheet-names.ts'
import { subjectWords } from '../subject-words.ts'
import { area } from './areas.ts'
import { dataArguments, quoted, storedCall } from './formulas.ts'
import { resultColumns, type ResultColumn } from './result-columns.ts'
import { STYLE_OF_LOOK } from './result-looks.ts'
import { linesOf } from './words-lines.ts'
import { textWidth, widthOf } from './text-width.ts'
import type { ListedUnit } from './units.ts'

/** The row of 汇总 in which the units begin, counted from nought. */
export const SUMMARY_FROM = 3
/** The column of 汇总 that names the units, and the first of results. */
export const SUMMARY_NAME = 2
export const SUMMARY_RESULTS = 3

/** 汇总: one spilled formula for each result, and the values computed last in every cell. */
export function summarySheet(scheme: Scheme, sheets: readonly InputSheet[], units: readonly ListedUnit[]): SheetModel {
  const columns = resultColumns(scheme)
  const words = subjectWords(scheme)
  const last = SUMMARY_FROM + units.length - 1
  const subjects = fixedRangeOf({ row: SUMMARY_FROM, column: SUMMARY_NAME }, { row: last, column: SUMMARY_NAME })
  const data = dataArguments(sheets)
  const body = units.map((unit, index): ModelCell[] => [
    { value: index + 1, style: 'centred' },
    named(scheme, sheets, unit, 'group', unit.groupTitle),
    named(scheme, sheets, unit, 'name', unit.name),
    ...columns.map((column, offset): ModelCell => {
      const style = STYLE_OF_LOOK[column.look]
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
  const columnOf = (call: string): string => {
    const offset = columns.findIndex((column) => column.call.name === call)
    return `$${columnLetters(SUMMARY_RESULTS + offset)}${SUMMARY_FROM + 1}`
  }
  const [grade, rank] = [columnOf('GRADE'), columnOf('RANK')]
  const fails = scheme.grades.threshold?.grade
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
      ['序号', words.group, words.subject, ...columns.map(({ heading }) => heading)].map((value): ModelCell => ({
        value,
        style: 'heading',
      })),
      ...body,
    ],
    columns: [
      6,
      widthOf([words.group, ...units.map(({ groupTitle }) => groupTitle)], 14, 32),
      widthOf([words.subject, ...units.map(({ name }) => name)], 12, 34),
      ...columns.map((column) => column.width),
    ].map((characters) => ({ width: characters })),
    heights: new Map([
      [0, 30],
      [1, 20],
      [2, headingHeight(columns)],
      ...body.flatMap((row, index) =>
        wrappedHeight(row, columns).map((height) => [SUMMARY_FROM + index, height] as const),
      ),
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
      ...(fails === undefined
        ? []
        : [
            {
              area: area(SUMMARY_FROM, 0, last, width - 1),
              formula: `IFERROR(${grade}=${quoted(fails)},FALSE)`,
              look: 'failed',
            } as const,
          ]),
    ],
    freeze: { rows: SUMMARY_FROM, columns: SUMMARY_RESULTS },
    print: { paper: 'a4', area: area(0, 0, last, width - 1), titleRows: [2, 2], onePage: false },
  }
}

const LINE = 15
/** A line of the small print in which words stand. */
const SMALL_LINE = 12

function headingHeight(columns: readonly ResultColumn[]): number {
  return Math.max(2, ...columns.map(({ heading, width }) => Math.ceil(textWidth(heading) / (width - 1)))) * LINE + 4
}

/** The height of a row where words may take several lines: two until they are known. */
function wrappedHeight(row: readonly ModelCell[], columns: readonly ResultColumn[]): number[] {
  const lines = columns.flatMap(({ look, width }, offset) =>
    look === 'words' ? [linesOf(row[SUMMARY_RESULTS + offset]?.value, width)] : [],
  )
  return lines.length === 0 ? [] : [Math.max(2, ...lines) * SMALL_LINE + 4]
}

/** A group or name; from the roster by formula where that is still to be filled in. */
function named(
  scheme: Scheme,
  sheets: readonly InputSheet[],
  { rosterRow }: ListedUnit,
  key: 'group' | 'name',
  value: string,
): ModelCell {
  if (rosterRow === undefined) return { value, style: 'text' }
  const { roster } = subjectWords(scheme)
  const sheet = sheets.find(({ table }) => table === roster)?.name ?? ''
  const column = sheetColumns(scheme, { table: roster }).findIndex((one) => one.key === key)
  const from = `${sheet}!${addressOf(rosterRow, column)}`
  return { value: '', style: 'text', formula: { text: `IF(${from}="","",${from})` } }
}

/** The formula that shows one result of one subject as 汇总 has it; nothing where that is an error. */
export function shownFromSummary(scheme: Scheme, unit: number, { heading, mayBeBlank }: ResultColumn): string {
  const offset = resultColumns(scheme).findIndex((column) => column.heading === heading)
  const cell = `${SHEETS.summary}!${addressOf(SUMMARY_FROM + unit, SUMMARY_RESULTS + offset)}`
  // an empty cell that is referred to would be nought
  return `IFERROR(${cell},"")${mayBeBlank ? '&""' : ''}`
}
