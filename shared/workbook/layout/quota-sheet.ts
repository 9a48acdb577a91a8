import type { Appraisal } from '../../engine/result.ts'
import type { Scheme } from '../../scheme/schema.ts'
import { definitionOf } from '../../tables/index.ts'
import { addressOf, fixedRangeOf, rangeOf } from '../address.ts'
import type { ModelCell, SheetModel } from '../model.ts'
import { inputSheets, SHEETS } from '../sheet-names.ts'
import { area } from './areas.ts'
import { quoted, storedCall } from './formulas.ts'
import { resultColumns } from './result-columns.ts'
import { seatTable } from './seat-table.ts'
import { SUMMARY_FROM, SUMMARY_NAME, SUMMARY_RESULTS } from './summary-sheet.ts'
import type { ListedUnit } from './units.ts'

const GROUPS_FROM = 3

/** 名额: how many take part and fail in each group, and the seats of each grade as one spilled formula. */
export function quotaSheet(scheme: Scheme, units: readonly ListedUnit[], appraisal: Appraisal | undefined): SheetModel {
  const groups = scheme.groups.map((group, index) => ({
    ...group,
    row: GROUPS_FROM + index,
    listed: units.filter((unit) => unit.group === group.id),
    result: appraisal?.groups.find((one) => one.group === group.id),
  }))
  const lastGroup = GROUPS_FROM + groups.length - 1
  const column = (at: number): string => rangeOf({ row: GROUPS_FROM, column: at }, { row: lastGroup, column: at })
  const single = groups.length === 1
  const seats = seatTable(scheme, appraisal)
  const seatsFrom = lastGroup + 4
  const spill = area(seatsFrom, 0, seatsFrom + seats.length - 1, single ? 3 : 4)
  const call = storedCall('QUOTA', [column(0), column(1), column(2)])
  const blank: null[] = []
  return {
    name: SHEETS.quota,
    purpose: 'result',
    rows: [
      [{ value: '等次名额', style: 'title' }],
      [{ value: '应参加数取自单位名册，不合格数取自汇总。名额按办法规定的比例和取整方式自动计算。', style: 'hint' }],
      ['考核组', '应参加数', '不合格数'].map((value): ModelCell => ({ value, style: 'heading' })),
      ...groups.map(({ title, row, listed, result }): ModelCell[] => [
        { value: title, style: 'text' },
        { value: result?.base ?? listed.length, style: 'result', formula: { text: takingPart(scheme, row) } },
        {
          value: result?.belowThreshold.length ?? 0,
          style: 'result',
          formula: { text: failing(scheme, units.length, row) },
        },
      ]),
      blank,
      blank,
      [{ value: '各等次名额', style: 'plain-bold' }],
      ...seats.map((row, index): ModelCell[] =>
        row.map((value, at) => ({
          value,
          style: index === 0 ? 'heading' : at === 0 && !single ? 'text' : 'result',
          ...(index === 0 && at === 0 ? { formula: { text: call, spill } } : {}),
        })),
      ),
    ],
    columns: [34, 12, 12, 12, 12].map((width) => ({ width })),
    heights: new Map([
      [0, 30],
      [1, 34],
      [2, 24],
    ]),
    merges: [area(0, 0, 0, 4), area(1, 0, 1, 4)],
    print: { paper: 'a4', area: area(0, 0, spill.to.row, 4), onePage: true },
  }
}

function takingPart(scheme: Scheme, row: number): string {
  const roster = inputSheets(scheme).find(({ table }) => table === 'roster')?.tableName ?? ''
  const heading = (key: string): string =>
    definitionOf('roster').columns.find((column) => column.key === key)?.heading ?? ''
  const group = addressOf(row, 0)
  const absent = ['不参加', '不参加等次评定'].map(
    (status) => `${roster}[${heading('status')}],${quoted(`<>${status}`)}`,
  )
  return `COUNTIFS(${roster}[${heading('group')}],${group},${absent.join(',')})`
}

function failing(scheme: Scheme, units: number, row: number): string {
  const { threshold } = scheme.grades
  if (!threshold) return '0'
  const last = SUMMARY_FROM + units - 1
  const total = SUMMARY_RESULTS + resultColumns(scheme).findIndex(({ call }) => call.name === 'SCORE')
  const range = (column: number): string =>
    `${SHEETS.summary}!${fixedRangeOf({ row: SUMMARY_FROM, column }, { row: last, column })}`
  return `COUNTIFS(${range(SUMMARY_NAME - 1)},${addressOf(row, 0)},${range(total)},${quoted(`<${threshold.below}`)})`
}
