import type { Validation } from '../workbook/model.ts'
import { fixedRangeOf } from '../workbook/address.ts'
import { area } from '../workbook/layout/areas.ts'
import type { SchemeSheet } from './document-sheets.ts'
import { WORDS } from './words.ts'
import { parsePath } from './path-text.ts'
import { BASIS_COLUMNS, FIELDS_SHEETS, HEADINGS, LIST_SHEETS, PARAMETERS, READINGS } from './sheet-specs.ts'
import { termAt, type Path } from './term-at.ts'

/** Excel keeps the words of a list in no more characters than this. */
const LONGEST_LIST = 250

/** The lists of a sheet: words of the scheme, readings, parameters and parts there are; a formula of its own is let through. */
export function validationsOf(
  sheet: SchemeSheet,
  sheets: readonly SchemeSheet[],
  firstRow: number,
  emptyRows: number,
): Validation[] {
  const lastRow = firstRow + sheet.rows.length + emptyRows - 1
  const whole = (column: number) => area(firstRow, column, lastRow, column)
  const ofColumn = (column: number, path: Path): Validation[] => {
    const values = valuesAt(path)
    return values ? [listOf(values, whole(column))] : []
  }
  const references = sheet.headings.flatMap((heading, column): Validation[] => {
    const source = sourceOf(heading, sheet.name)
    const from = sheets.find(({ name }) => name === source)
    if (!from || from.rows.length === 0) return []
    const last = firstRow + from.rows.length + emptyRows - 1
    const range = `'${from.name}'!${fixedRangeOf({ row: firstRow, column: 0 }, { row: last, column: 0 })}`
    const message = `请填“${from.name}”表第一列中已有的编号或标识。`
    return [{ area: whole(column), rule: { kind: 'list-from', range }, message, stop: false }]
  })
  return [
    ...references,
    ...columnPaths(sheet).flatMap(({ column, path }) => ofColumn(column, path)),
    ...ofTerms(sheet, firstRow),
  ]
}

/** The sheet whose first column holds what may be written under a heading. */
function sourceOf(heading: string, sheet: string): string | undefined {
  if (heading === '依据口径') return READINGS.name
  if (heading === '依据参数') return PARAMETERS.name
  return LIST_SHEETS.find(({ name, owner }) => name === sheet && owner === heading)?.owner
}

function columnPaths(sheet: SchemeSheet): { column: number; path: Path }[] {
  if (sheet.name === READINGS.name)
    return [
      { column: 4, path: ['readings', 'x', 'ask'] },
      { column: 5, path: ['readings', 'x', 'ask'] },
    ]
  const list = [...LIST_SHEETS, PARAMETERS].find(({ name }) => name === sheet.name)
  if (!list) return []
  const inner = list.name === PARAMETERS.name ? 'x' : 0
  const base = [...(list.owner === undefined ? [] : ['parts', 0]), ...list.list, inner]
  return list.columns.map(({ heading, path }) => ({
    column: sheet.headings.indexOf(heading),
    path: [...base, ...path],
  }))
}

/** On a sheet with a term in each row the words are those of the row's term. */
function ofTerms(sheet: SchemeSheet, firstRow: number): Validation[] {
  const fields = FIELDS_SHEETS.find(({ name }) => name === sheet.name)
  if (!fields) return []
  const [at, column] = [sheet.headings.indexOf(HEADINGS.path), sheet.headings.indexOf(HEADINGS.value)]
  return sheet.rows.flatMap((row, index) => {
    const path = parsePath(String(row[at] ?? ''))
    const values = path && valuesAt([...(fields.root === undefined ? [] : [fields.root]), ...path])
    return values ? [listOf(values, area(firstRow + index, column, firstRow + index, column))] : []
  })
}

function valuesAt(path: Path): readonly string[] | undefined {
  if (BASIS_COLUMNS.some(({ path: basis }) => basis.at(-1) === path.at(-1))) return undefined
  const { name, choices, yesNo, list } = termAt(path)
  if (list) return undefined
  if (yesNo) return ['是', '否']
  const words = choices.map((word) => WORDS[name]?.[word] ?? word)
  return words.length > 0 && words.join().length <= LONGEST_LIST ? words : undefined
}

function listOf(values: readonly string[], where: Validation['area']): Validation {
  const message = `通常填：${values.join('、')}。也可以写“【口径 编号】”“【参数 编号】”。`
  return { area: where, rule: { kind: 'list', values }, message: message.slice(0, LONGEST_LIST - 30), stop: false }
}
