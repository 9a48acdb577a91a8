import type { Place } from '../findings.ts'
import type { Entering } from './entering.ts'
import { parseCondition } from './list-shape.ts'
import { HEADINGS, PARAMETERS, type ListSheet } from './sheet-specs.ts'
import type { SheetRow } from './sheet-rows.ts'
import type { Path } from './term-at.ts'

/** Where the entries of each sheet stand in the document, by what the sheets call them: 得分项 bonus, 得分项 第3行. */
export type Entries = Map<string, readonly Path[]>

/** Enters the rows of a sheet of a list, one entry each. */
export function enterList(sheet: ListSheet, rows: readonly SheetRow[], enter: Entering, entries: Entries): void {
  const counts = new Map<string, number>()
  rows.forEach((row, index) => {
    const owners = ownersOf(sheet, row, enter, entries)
    for (const owner of owners) {
      const base = baseOf([...owner, ...sheet.list], row, counts, enter)
      if (!base) continue
      const name = `${sheet.name} ${row.text('标识')}`
      const before = entries.get(name) ?? []
      // the same id may stand under several options of a reading
      const twice = before.some((one) => one.length === base.length && typeof one.at(-1) === 'number')
      if (sheet.owner === undefined && twice && row.text(HEADINGS.condition) === '' && row.text('标识') !== '')
        enter.report({ code: 'scheme-entry-repeated', entry: name }, row.place('标识'))
      else entries.set(name, [...before, base])
      entries.set(`${sheet.name} 第${index + 1}行`, [base])
      enter.columns(row, sheet.columns, base)
    }
  })
}

/** Enters the rows of 参数. */
export function enterParameters(rows: readonly SheetRow[], enter: Entering, entries: Entries): void {
  const [key, ...columns] = PARAMETERS.columns
  for (const row of rows) {
    const id = row.text(key?.heading ?? '')
    const place = row.place(key?.heading ?? '')
    const name = `${PARAMETERS.name} ${id}`
    if (id === '') enter.report({ code: 'value-required', heading: key?.heading ?? '' }, place)
    else if (entries.has(name)) enter.report({ code: 'scheme-entry-repeated', entry: name }, place)
    else {
      entries.set(name, [['parameters', id]])
      enter.columns(row, columns, ['parameters', id])
    }
  }
}

/** The entry a row belongs to; none where it names one that does not exist. */
function ownersOf(sheet: ListSheet, row: SheetRow, enter: Entering, entries: Entries): readonly Path[] {
  if (sheet.owner === undefined) return [[]]
  const named = row.text(sheet.owner)
  const place = row.place(sheet.owner)
  if (named === '') {
    enter.report({ code: 'value-required', heading: sheet.owner }, place)
    return []
  }
  return oneEntry(`${sheet.owner} ${named}`, place, enter, entries)
}

/** The one entry of a name, or none once it has been said why not. */
export function oneEntry(name: string, place: Place, enter: Entering, entries: Entries): readonly Path[] {
  const found = entries.get(name) ?? []
  if (found.length === 1) return found
  if (found.length > 1) enter.report({ code: 'scheme-entry-repeated', entry: name }, place)
  else {
    const [sheet] = name.split(' ')
    const known = [...entries.keys()].filter((one) => one.startsWith(`${sheet ?? ''} `) && !/ 第\d+行$/.test(one))
    enter.report({ code: 'scheme-entry-unknown', entry: name, known }, place)
  }
  return []
}

/** Where a row's entry stands: the next of its list, or of the branch that its 口径条件 names. */
function baseOf(list: Path, row: SheetRow, counts: Map<string, number>, enter: Entering): Path | undefined {
  const text = row.text(HEADINGS.condition)
  const place = row.place(HEADINGS.condition)
  const next = (path: Path) => {
    const key = JSON.stringify(path)
    const count = counts.get(key) ?? 0
    counts.set(key, count + 1)
    return count
  }
  if (text === '') return [...list, next(list)]
  const condition = parseCondition(text)
  if (!condition) {
    enter.report({ code: 'scheme-cell', text, detail: '应写作“口径编号：选项”，如 Y-a1：sixty；无：其余' }, place)
    return undefined
  }
  const { whole, reading, option, none } = condition
  const choice = whole ? list : [...list, next(list)]
  enter.value([...choice, 'choose'], reading, place)
  for (const other of none) enter.value([...choice, other], null, place)
  return whole ? [...choice, option, next([...choice, option])] : [...choice, option]
}
