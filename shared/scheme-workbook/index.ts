export { documentSheets, type SchemeSheet } from './document-sheets.ts'
export { sheetsDocument, type UploadedSheet, type WorkbookDocument } from './sheets-document.ts'
export { schemeWorkbookModel } from './workbook-model.ts'
