import type { Appraisal } from '../../engine/result.ts'
import type { Scheme } from '../../scheme/schema.ts'
import { followsUnits, unitFollowed } from '../../engine/quota.ts'
import { definitionOf, type TableRows } from '../../tables/index.ts'
import { addressOf, fixedRangeOf, rangeOf } from '../address.ts'
import type { ModelCell, SheetModel } from '../model.ts'
import { quotaLines, type QuotaLine } from '../quota-lines.ts'
import { inputSheets, SHEETS } from '../sheet-names.ts'
import { subjectWords } from '../subject-words.ts'
import { area } from './areas.ts'
import { quoted, storedCall } from './formulas.ts'
import { statusesOf } from './marks.ts'
import { resultColumns } from './result-columns.ts'
import { seatTable } from './seat-table.ts'
import { SUMMARY_FROM, SUMMARY_NAME, SUMMARY_RESULTS } from './summary-sheet.ts'
import { widthOf } from './text-width.ts'
import type { ListedUnit } from './units.ts'

const LINES_FROM = 3
/** The heading over how many are below the threshold. */
export const FAILS_HEADING = '不合格数'
/** The heading over what the unit came to that the shares follow. */
const REACHED_HEADING = '单位考评结果'

/** 名额: how many take part and fail in each line, and the seats of each grade as one spilled formula; undefined where there are none. */
export function quotaSheet(
  scheme: Scheme,
  units: readonly ListedUnit[],
  appraisal: Appraisal | undefined,
  unitResults?: TableRows,
): SheetModel | undefined {
  const words = subjectWords(scheme)
  const lines = quotaLines(scheme)
  if (lines.length === 0) return undefined
  const fails = scheme.grades.threshold !== undefined
  const last = LINES_FROM + lines.length - 1
  const column = (at: number): string => rangeOf({ row: LINES_FROM, column: at }, { row: last, column: at })
  const follows = followsUnits(scheme)
  const reachedAt = fails ? 3 : 2
  const seats = seatTable(scheme, appraisal)
  const seatsFrom = last + 4
  const width = (seats[0]?.length ?? 1) - 1
  const spill = area(seatsFrom, 0, seatsFrom + seats.length - 1, width)
  const call = storedCall('QUOTA', [
    ...[column(0), column(1)],
    ...(fails ? [column(2)] : follows ? [''] : []),
    ...(follows ? [column(reachedAt)] : []),
  ])
  const blank: null[] = []
  return {
    name: SHEETS.quota,
    purpose: 'result',
    rows: [
      [{ value: '等次名额', style: 'title' }],
      [{ value: hintOf(scheme), style: 'hint' }],
      [words.group, '应参加数', ...(fails ? [FAILS_HEADING] : []), ...(follows ? [REACHED_HEADING] : [])].map(
        (value): ModelCell => ({
          value,
          style: 'heading',
        }),
      ),
      ...lines.map((line, index): ModelCell[] => {
        const row = LINES_FROM + index
        const result = appraisal?.groups.find((one) => one.group === line.group)
        const failing = { value: result?.belowThreshold.length ?? 0, style: 'result' } as const
        return [
          { value: line.label, style: 'text' },
          { value: countOf(scheme, units, line), style: 'result', formula: { text: takingPart(scheme, line) } },
          ...(fails ? [{ ...failing, formula: { text: failed(scheme, units.length, row) } }] : []),
          ...(follows ? [reachedCell(scheme, line, unitResults)] : []),
        ]
      }),
      blank,
      blank,
      [{ value: '各等次名额', style: 'plain-bold' }],
      ...seats.map((row, index): ModelCell[] =>
        row.map((value, at) => ({
          value,
          style: index === 0 ? 'heading' : at === 0 && lines.length > 1 ? 'text' : 'result',
          ...(index === 0 && at === 0 ? { formula: { text: call, spill } } : {}),
        })),
      ),
    ],
    columns: [widthOf([words.group, ...lines.map(({ label }) => label)], 16, 34), 12, 14, 12, 12].map((characters) => ({
      width: characters,
    })),
    heights: new Map([
      [0, 30],
      [1, 34],
      [2, 24],
    ]),
    merges: [area(0, 0, 0, 4), area(1, 0, 1, 4)],
    print: { paper: 'a4', area: area(0, 0, spill.to.row, 4), onePage: true },
  }
}

function hintOf({ grades: { quota, threshold }, subject }: Scheme): string {
  const roster = subject === 'person' ? '人员名册' : '单位名册'
  const from = `应参加数取自${roster}${threshold ? '，不合格数取自汇总' : ''}。`
  return quota.kind === 'share'
    ? `${from}名额按办法规定的比例和取整方式自动计算。`
    : `${from}名额是启用办法时填写的，或按规定的比例、个数和取整方式自动计算。`
}

/** How many the roster lists in a line, by the same rule as the formula. */
function countOf(scheme: Scheme, units: readonly ListedUnit[], { group, pool }: QuotaLine): number {
  const out = new Set(statusesOut(scheme))
  return units.filter(
    (unit) =>
      unit.group === group && !out.has(unit.status) && (!pool || unit.pool === pool.id || unit.pool === pool.title),
  ).length
}

/** Marks of 状态 that keep a subject from being counted: where seats are entered for a group, all who take part count. */
function statusesOut(scheme: Scheme): string[] {
  const { quota } = scheme.grades
  const all = quota.kind === 'seats' && quota.pools.length === 0
  return all ? ['不参加'] : statusesOf(scheme).filter((status) => status !== '参加')
}

function takingPart(scheme: Scheme, { label, group, pool }: QuotaLine): string {
  const { roster } = subjectWords(scheme)
  const table = inputSheets(scheme).find((sheet) => sheet.table === roster)?.tableName ?? ''
  const column = (key: string): string => {
    const heading = definitionOf(roster).columns.find((one) => one.key === key)?.heading ?? ''
    return `${table}[${heading}]`
  }
  const title = scheme.groups.find(({ id }) => id === group)?.title ?? label
  const conditions = [
    `${column('name')},"<>"`,
    `${column('group')},${quoted(title)}`,
    ...(pool ? [`${column('pool')},${quoted(pool.title)}`] : []),
    ...statusesOut(scheme).map((status) => `${column('status')},${quoted(`<>${status}`)}`),
  ]
  return `COUNTIFS(${conditions.join(',')})`
}

/** What the unit came to that a line's shares follow, looked up in 单位考评结果. */
function reachedCell(scheme: Scheme, { group }: QuotaLine, unitResults: TableRows | undefined): ModelCell {
  const title = scheme.groups.find(({ id }) => id === group)?.title ?? ''
  const unit = unitFollowed(scheme, { title }) ?? ''
  const heading = (key: string) => definitionOf('results').columns.find((one) => one.key === key)?.heading ?? ''
  const { tableName = '' } = inputSheets(scheme).find(({ table }) => table === 'results') ?? {}
  const columns = `${tableName}[[${heading('unit')}]:[${heading('grade')}]]`
  const at = (key: string) => unitResults?.columns.indexOf(key) ?? -1
  const row = unitResults?.rows.find((cells) => cells[at('unit')] === unit)
  // from the first column to the last, however many a clerk puts between them
  const text = `IFERROR(VLOOKUP(${quoted(unit)},${columns},COLUMNS(${columns}),FALSE)&"","")`
  return { value: row?.[at('grade')] ?? '', style: 'result', formula: { text } }
}

function failed(scheme: Scheme, units: number, row: number): string {
  const { threshold } = scheme.grades
  if (!threshold) return '0'
  const last = SUMMARY_FROM + units - 1
  const total = SUMMARY_RESULTS + resultColumns(scheme).findIndex(({ call }) => call.name === 'SCORE')
  const range = (column: number): string =>
    `${SHEETS.summary}!${fixedRangeOf({ row: SUMMARY_FROM, column }, { row: last, column })}`
  return `COUNTIFS(${range(SUMMARY_NAME - 1)},${addressOf(row, 0)},${range(total)},${quoted(`<${threshold.below}`)})`
}
