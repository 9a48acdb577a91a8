export { readWorkbook, type WorkbookReading } from './read-workbook.ts'
export { UnreadableWorkbook, type UnreadableReason } from './unreadable.ts'
export { writeTemplate } from './write-workbook.ts'
export { fillWorkbook } from './fill-workbook.ts'
