import { unzipSync } from 'fflate'
import { readXlsx, type Sheet, type Workbook } from 'hucre/xlsx'
import type { Cell } from '#shared/tables/index.ts'
import { UnreadableWorkbook } from './unreadable.ts'

/** The most a workbook may unpack to; a file that says more is no appraisal's workbook. */
const LARGEST = 256 * 1024 * 1024
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0]

/** The sheets of an .xlsx file, or an UnreadableWorkbook. */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  // an encrypted workbook, like one of the time before .xlsx, is not a zip file but Office's older container
  if (OLD_OFFICE.every((byte, index) => bytes[index] === byte)) throw new UnreadableWorkbook('encrypted')
  let unpacked = 0
  try {
    unzipSync(bytes, {
      filter({ originalSize }) {
        unpacked += originalSize
        return false
      },
    })
  } catch (cause) {
    throw new UnreadableWorkbook('not-a-workbook', { cause })
  }
  if (unpacked > LARGEST) throw new UnreadableWorkbook('too-large')
  try {
    return await readXlsx(bytes)
  } catch (cause) {
    throw new UnreadableWorkbook('not-a-workbook', { cause })
  }
}

/** A sheet's cells as data: dates as `2016-11-25`, formulas as what they showed last, merged texts in every cell they cover. */
export function cellsOf(sheet: Sheet): Cell[][] {
  const cells = sheet.rows.map((row) => row.map((value): Cell => (value instanceof Date ? dayOf(value) : value)))
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    const value = cells[startRow]?.[startCol]
    if (typeof value !== 'string') continue
    for (let row = startRow; row <= Math.min(endRow, cells.length - 1); row++) {
      const line = cells[row]
      if (!line) continue
      for (let column = startCol; column <= endCol; column++) line[column] = value
    }
  }
  return cells
}

function dayOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
}
