import type { Scheme } from '../../scheme/schema.ts'
import type { Column, TableName } from '../../tables/index.ts'
import { addressOf, columnLetters } from '../address.ts'
import type { Area, Validation, ValidationRule } from '../model.ts'
import { definitionOf } from '../../tables/index.ts'
import { inputSheets, type InputSheet } from '../sheet-names.ts'

/** Rows below the table for which its rules hold too, so that rows added later are checked. */
const ROWS_BELOW = 500
/** Excel keeps no longer list in a rule. */
const LONGEST_LIST = 255

/** What each column of an input sheet takes. */
export function validationsOf(scheme: Scheme, sheet: InputSheet, columns: readonly Column[], body: Area): Validation[] {
  return columns.flatMap((column, index): Validation[] => {
    const rule = ruleOf(scheme, sheet, column, columns, body.from.row)
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
  scheme: Scheme,
  sheet: InputSheet,
  column: Column,
  columns: readonly Column[],
  row: number,
): RuleWithWords | undefined {
  const values = listOf(scheme, sheet, column.key)
  if (values) {
    const fits = values.join(',').length <= LONGEST_LIST && values.every((value) => !value.includes(','))
    return fits
      ? { rule: { kind: 'list', values }, message: `请从列表中选择：${values.join('、')}`.slice(0, 200), stop: true }
      : undefined
  }
  if (column.key === 'subject') {
    return {
      rule: { kind: 'list-from', range: rosterNames(scheme) },
      message: '请从单位名册中选择；也可填单位代码或简称。',
      stop: false,
    }
  }
  const at = columnIndex(columns, column.key)
  const cell = addressOf(row, at)
  switch (column.kind) {
    case 'date':
      return { rule: { kind: 'date' }, message: '请填日期，如 2016-11-25。', stop: false }
    case 'points': {
      const most = maximumOf(sheet, columns, row)
      const number =
        most === undefined ? `AND(ISNUMBER(${cell}),${cell}>=0)` : `AND(ISNUMBER(${cell}),${cell}>=0,${most})`
      return {
        rule: { kind: 'formula', text: `OR(${cell}="不适用",${number})` },
        message:
          most === undefined
            ? '请填不小于 0 的数；不涉及的填“不适用”。'
            : '请填 0 至分值之间的数；不涉及的填“不适用”。',
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
      return {
        rule: { kind: 'formula', text: `AND(ISNUMBER(${cell}),${cell}>=0)` },
        message: '请填不小于 0 的数。',
        stop: true,
      }
    default:
      return undefined
  }
}

/** The most a score may be: the row's 分值 where it is filled, and 100 for reviews. */
function maximumOf(sheet: InputSheet, columns: readonly Column[], row: number): string | undefined {
  const score = columnIndex(columns, 'score')
  if (sheet.table === 'ballots') return `${addressOf(row, score)}<=100`
  const most = columnIndex(columns, 'maxPoints')
  if (score < 0 || most < 0) return undefined
  return `OR(${addressOf(row, most)}="",${addressOf(row, score)}<=${addressOf(row, most)})`
}

function listOf(scheme: Scheme, sheet: InputSheet, key: string): readonly string[] | undefined {
  switch (`${sheet.table}.${key}`) {
    case 'roster.group':
    case 'rulings.group':
      return scheme.groups.map(({ title }) => title)
    case 'roster.status':
      return ['参加', '不参加等次评定', '不参加']
    case 'indicators.part':
    case 'observations.part':
      return scheme.parts.filter(({ score }) => score.by === 'converted-sum').map(({ title }) => title)
    case 'ballots.evaluatorClass':
      return reviewOf(scheme, sheet)?.classes.map(({ title }) => title)
    case 'ballots.option':
      return reviewOf(scheme, sheet)?.options.map(({ title }) => title)
    case 'events.rule':
      return scheme.parts.flatMap(({ score }) =>
        score.by === 'event-points' ? score.rules.map(({ title }) => title) : [],
      )
    case 'rulings.matter':
      return ['并列处理意见', '人工调整']
    case 'rulings.opinion':
      return scheme.grades.ladder
    case 'confirmations.confirmed':
      return ['是', '否']
    default:
      return undefined
  }
}

function reviewOf(scheme: Scheme, sheet: InputSheet) {
  const score = scheme.parts.find(({ id }) => id === sheet.part)?.score
  return score?.by === 'evaluator-classes' ? score : undefined
}

/** The names in 单位名册; Excel lets such a range grow with its table. */
function rosterNames(scheme: Scheme): string {
  const roster: TableName = 'roster'
  const name = inputSheets(scheme).find(({ table }) => table === roster)?.name ?? ''
  const column = columnLetters(columnIndex(definitionOf(roster).columns, 'name'))
  const count = scheme.groups.reduce((sum, group) => sum + group.members.length, 0)
  return `${name}!$${column}$4:$${column}$${3 + count}`
}

function columnIndex(columns: readonly Column[], key: string): number {
  return columns.findIndex((column) => column.key === key)
}
