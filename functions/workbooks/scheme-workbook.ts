import { schemeWorkbookModel, sheetsDocument, type WorkbookDocument } from '#shared/scheme-workbook/index.ts'
import type { Json } from '#shared/scheme/document.ts'
import { cellsOf, openWorkbook } from './open-workbook.ts'
import { writeModel } from './write-workbook.ts'

/** A scheme document as a 方案 workbook, .xlsx. */
export function writeSchemeWorkbook(content: Readonly<Record<string, Json>>): Promise<Uint8Array> {
  return writeModel(schemeWorkbookModel(content))
}

/** The scheme document in a 方案 workbook, or all that is wrong with it by sheet and cell; `file` is the document's name. */
export async function readSchemeWorkbook(bytes: Uint8Array, file: string): Promise<WorkbookDocument> {
  const { sheets } = await openWorkbook(bytes)
  const shown = sheets.filter(({ veryHidden }) => !veryHidden)
  return sheetsDocument(
    shown.map((sheet) => ({ name: sheet.name, cells: cellsOf(sheet) })),
    file,
  )
}
