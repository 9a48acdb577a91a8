import { oneEntry, type Entries } from './enter-list.ts'
import type { Entering } from './entering.ts'
import { parsePath } from './path-text.ts'
import { HEADINGS, type FieldsSheet } from './sheet-specs.ts'
import type { SheetRow } from './sheet-rows.ts'
import type { Path } from './term-at.ts'

/** Enters the rows of a sheet of one section: a term each. */
export function enterFields({ root }: FieldsSheet, rows: readonly SheetRow[], enter: Entering): void {
  for (const row of rows) enterTerm(row, root === undefined ? [] : [root], enter)
}

/** Enters the rows of 其他条款: a term each, of the entry they name. */
export function enterOther(rows: readonly SheetRow[], enter: Entering, entries: Entries): void {
  for (const row of rows) {
    const name = row.text(HEADINGS.entry).replaceAll(/\s+/g, ' ')
    const place = row.place(HEADINGS.entry)
    if (name === '') enterTerm(row, [], enter)
    else for (const base of oneEntry(name, place, enter, entries)) enterTerm(row, base, enter)
  }
}

function enterTerm(row: SheetRow, base: Path, enter: Entering): void {
  const text = row.text(HEADINGS.path)
  const path = parsePath(text)
  const place = row.place(HEADINGS.path)
  const value = row.cell(HEADINGS.value)
  if (!path || (path.length === 0 && base.length === 0)) {
    const detail = '应写作用“·”连起来的条款名称，如 名额·各等次比例·第1项'
    if (text === '') enter.report({ code: 'value-required', heading: HEADINGS.path }, place)
    else enter.report({ code: 'scheme-cell', text, detail }, place)
    return
  }
  if (value !== null) enter.cell([...base, ...path], value, row.place(HEADINGS.value), text)
  enter.basis(row, [...base, ...path])
}
