import { SCHEME_NAME, type InputSheet } from '../sheet-names.ts'

/** How Excel stores a function of the add-in: bound by this name, shown as APPRAISE.SCORE. */
const STORED = '_xldudf_APPRAISE_'

/** A call of one of the add-in's functions, as stored; the scheme's named cell is its first argument. */
export function storedCall(name: string, args: readonly string[]): string {
  return `${STORED}${name}(${[SCHEME_NAME, ...args].join(',')})`
}

/** All input tables with their headings, as arguments; they grow with their tables. */
export function dataArguments(sheets: readonly InputSheet[]): string[] {
  return sheets.map(({ tableName }) => `${tableName}[#All]`)
}

/** A text as a formula has it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
