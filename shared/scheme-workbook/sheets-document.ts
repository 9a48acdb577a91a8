import { finding, hasErrors, type Finding, type Place } from '../findings.ts'
import { checkQuotes } from '../scheme/checks/index.ts'
import { contentOf, readDocument } from '../scheme/read-document.ts'
import type { Json, SchemeDocument } from '../scheme/document.ts'
import type { Grid } from '../workbook/grid.ts'
import { closest } from '../workbook/likeness.ts'
import { contentTree } from './content-tree.ts'
import { sheetOrder } from './document-sheets.ts'
import { enterFields, enterOther } from './enter-fields.ts'
import { enterList, enterParameters, type Entries } from './enter-list.ts'
import { enterReadings } from './enter-readings.ts'
import { entering } from './entering.ts'
import { inWords } from './in-words.ts'
import { FIELDS_SHEETS, GUIDE, LIST_SHEETS, OTHER, PARAMETERS, READINGS, SCHEME_SHEET, TEXT } from './sheet-specs.ts'
import { findingsOfOtherOptions } from './other-options.ts'
import { sheetRows, type SheetRow } from './sheet-rows.ts'

/** A sheet of a workbook as its file has it. */
export interface UploadedSheet {
  readonly name: string
  readonly cells: Grid
}

/** What a 方案 workbook holds: a document and its plain JSON, or everything that is wrong with it. */
export type WorkbookDocument =
  | {
      readonly document: SchemeDocument
      readonly content: Readonly<Record<string, Json>>
      readonly findings: readonly Finding[]
    }
  | { readonly document?: undefined; readonly findings: readonly Finding[] }

/** Reads a 方案 workbook; every finding names its sheet and cell. `file` is the document's name. */
export function sheetsDocument(sheets: readonly UploadedSheet[], file: string): WorkbookDocument {
  const found: Finding[] = [...unknownSheets(sheets)]
  const tree = contentTree()
  const order = new Map(sheetOrder().map((one) => [one.name, one.headings]))
  const rowsOf = (name: string, needed: readonly string[]): readonly SheetRow[] => {
    const sheet = sheets.find((one) => one.name.trim() === name)
    if (!sheet) {
      if (NEEDED.includes(name)) found.push(finding('error', { code: 'scheme-sheet-missing', sheet: name }))
      return []
    }
    const read = sheetRows(name, sheet.cells, order.get(name) ?? [], needed)
    found.push(...read.findings)
    return read.rows
  }
  const enter = entering(tree, found)
  const entries: Entries = new Map()
  const required = ['标识', '名称'] as const
  for (const sheet of LIST_SHEETS.filter(({ owner }) => owner === undefined))
    enterList(sheet, rowsOf(sheet.name, required), enter, entries)
  for (const sheet of LIST_SHEETS.filter(({ owner }) => owner !== undefined))
    enterList(sheet, rowsOf(sheet.name, [sheet.owner ?? '', '名称']), enter, entries)
  enterReadings(rowsOf(READINGS.name, ['编号', '选项']), enter, entries)
  enterParameters(rowsOf(PARAMETERS.name, ['编号']), enter, entries)
  for (const sheet of FIELDS_SHEETS) enterFields(sheet, rowsOf(sheet.name, ['条款', '填写']), enter)
  enterOther(rowsOf(OTHER.name, ['条目', '条款', '填写']), enter, entries)
  if (hasErrors(found)) return { findings: [...found, ...schemaFindings()] }
  const read = readDocument(tree.content(), file, enter.locate)
  if (!read.document) return { findings: [...found, ...inWords(read.findings, enter)] }
  const all = [...found, ...inWords(beside(read), enter)]
  return hasErrors(all)
    ? { findings: all }
    : { document: read.document, content: contentOf(read.document), findings: all }

  function beside({ document, warnings }: typeof read & { readonly document: SchemeDocument }): Finding[] {
    return [...warnings, ...quotesOf(sheets, document), ...findingsOfOtherOptions(document)]
  }

  /** What the schema says of the rest, without what has been said of the same cell. */
  function schemaFindings(): Finding[] {
    const said = new Set(found.flatMap(({ places }) => places.map(placeKey)))
    const { findings = [] } = readDocument(tree.content(), file, enter.locate)
    return inWords(findings, enter).filter(({ places }) => !places.some((place) => said.has(placeKey(place))))
  }
}

/** Sheets without which there is no scheme. */
const NEEDED: readonly string[] = [SCHEME_SHEET, '得分项', '等次与名额', '通报']

/** Where the workbook has the regulation's text, each quote is looked for in it. */
function quotesOf(sheets: readonly UploadedSheet[], document: SchemeDocument): Finding[] {
  const sheet = sheets.find(({ name }) => name.trim() === TEXT)
  if (!sheet) return []
  const lines = sheet.cells.map((row) => row.map((cell) => String(cell ?? '')).join(' '))
  return checkQuotes(document, lines.join('\n'))
}

function placeKey(place: Place): string {
  return JSON.stringify(place)
}

function unknownSheets(sheets: readonly UploadedSheet[]): Finding[] {
  const known = [...sheetOrder().map(({ name }) => name), GUIDE, TEXT]
  return sheets
    .map(({ name }) => name.trim())
    .filter((name) => !known.includes(name))
    .map((sheet) => {
      const like = closest(sheet, known)
      return finding('warning', { code: 'scheme-sheet-unknown', sheet, ...(like ? { like } : {}) }, [
        { kind: 'sheet', sheet },
      ])
    })
}
