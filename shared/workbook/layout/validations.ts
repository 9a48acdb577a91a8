import type { Column } from '../../tables/index.ts'
import { addressOf, columnLetters } from '../address.ts'
import type { Area, Validation, ValidationRule } from '../model.ts'
import { sheetColumns } from '../sheet-columns.ts'
import { inputSheets, type InputSheet } from '../sheet-names.ts'
import { subjectWords } from '../subject-words.ts'
import { choicesOf } from './choices.ts'
import { HEADING_ROW, type InputContext } from './input-context.ts'
import { wordsInPlaceOfPoints } from './points-words.ts'

/** Rows below the table for which its rules hold too, so that rows added later are checked. */
const ROWS_BELOW = 500
/** Excel keeps no longer list in a rule. */
const LONGEST_LIST = 255

/** What each column of an input sheet takes. */
export function validationsOf(
  context: InputContext,
  sheet: InputSheet,
  columns: readonly Column[],
  body: Area,
): Validation[] {
  return columns.flatMap((column, index): Validation[] => {
    const rule = ruleOf(context, sheet, column, columns, body.from.row)
    if (!rule) return []
    const at = body.from.column + index
    const below = sheet.table === 'confirmations' ? 0 : ROWS_BELOW
    const area = { from: { row: body.from.row, column: at }, to: { row: body.to.row + below, column: at } }
    return [{ area, rule: rule.rule, message: rule.message, stop: rule.stop }]
  })
}

interface RuleWithWords {
  readonly rule: ValidationRule
  readonly message: string
  readonly stop: boolean
}

function ruleOf(
  context: InputContext,
  sheet: InputSheet,
  column: Column,
  columns: readonly Column[],
  row: number,
): RuleWithWords | undefined {
  const values = choicesOf(context.scheme, sheet, column.key)
  if (values && values.length > 0) {
    const fits = values.join(',').length <= LONGEST_LIST && values.every((value) => !value.includes(','))
    return fits
      ? { rule: { kind: 'list', values }, message: `请从列表中选择：${values.join('、')}`.slice(0, 200), stop: true }
      : undefined
  }
  if (column.key === 'subject') {
    return {
      rule: { kind: 'list-from', range: rosterNames(context) },
      message:
        context.scheme.subject === 'person'
          ? '请从人员名册中选择；也可填人员编号。'
          : '请从单位名册中选择；也可填单位代码或简称。',
      stop: false,
    }
  }
  return numberRule(sheet, column, columns, row)
}

function numberRule(
  sheet: InputSheet,
  column: Column,
  columns: readonly Column[],
  row: number,
): RuleWithWords | undefined {
  const cell = addressOf(row, columnIndex(columns, column.key))
  switch (column.kind) {
    case 'date':
      return { rule: { kind: 'date' }, message: '请填日期，如 2016-11-25。', stop: false }
    case 'points': {
      const most = maximumOf(sheet, column, columns, row)
      const words = wordsInPlaceOfPoints(columns)
      const number =
        most === undefined ? `AND(ISNUMBER(${cell}),${cell}>=0)` : `AND(ISNUMBER(${cell}),${cell}>=0,${most})`
      const range = most === undefined ? '不小于 0 的数' : most.endsWith('<=100') ? '0 至 100 的数' : '0 至分值之间的数'
      return {
        rule: { kind: 'formula', text: `OR(${words.map((word) => `${cell}="${word}",`).join('')}${number})` },
        message: words.includes('弃权') ? `请填${range}；弃权的填“弃权”。` : `请填${range}；不涉及的填“不适用”。`,
        stop: true,
      }
    }
    case 'whole':
      return {
        rule: { kind: 'formula', text: `AND(ISNUMBER(${cell}),${cell}>=0,${cell}=INT(${cell}))` },
        message: '请填不小于 0 的整数。',
        stop: true,
      }
    case 'number':
      // what was reached in an indicator may lie below nought
      return sheet.table === 'measures'
        ? { rule: { kind: 'formula', text: `OR(${cell}="不适用",ISNUMBER(${cell}))` }, message: '请填数。', stop: true }
        : {
            rule: { kind: 'formula', text: `AND(ISNUMBER(${cell}),${cell}>=0)` },
            message: '请填不小于 0 的数。',
            stop: true,
          }
    default:
      return undefined
  }
}

/** The most a score may be: the row's 分值 where it is filled, and 100 for reviews. */
function maximumOf(sheet: InputSheet, { key }: Column, columns: readonly Column[], row: number): string | undefined {
  if (key !== 'score') return undefined
  const score = addressOf(row, columnIndex(columns, key))
  if (sheet.table === 'ballots' || sheet.table === 'votes') return `${score}<=100`
  const most = columnIndex(columns, 'maxPoints')
  return most < 0 ? undefined : `OR(${addressOf(row, most)}="",${score}<=${addressOf(row, most)})`
}

/** The names in the roster's sheet; Excel lets such a range grow with its table. */
function rosterNames({ scheme, rosterRows }: InputContext): string {
  const { roster } = subjectWords(scheme)
  const name = inputSheets(scheme).find(({ table }) => table === roster)?.name ?? ''
  const columns = sheetColumns(scheme, { table: roster })
  const column = columnLetters(columnIndex(columns, 'name'))
  return `${name}!$${column}$${HEADING_ROW + 2}:$${column}$${HEADING_ROW + 1 + rosterRows}`
}

function columnIndex(columns: readonly Column[], key: string): number {
  return columns.findIndex((column) => column.key === key)
}
