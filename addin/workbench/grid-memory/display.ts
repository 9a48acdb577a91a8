import type { CellValue } from '../grid.ts'

/** How a value is shown under a number format; of formats it knows the plain decimal, percent and date ones. */
export function display(value: CellValue, format: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'string') return value
  const decimals = /^(#,##)?0(?:\.(0+))?(%)?$/.exec(format)
  if (decimals) return decimal(value, decimals[2]?.length ?? 0, decimals[3] === '%', decimals[1] !== undefined)
  if (/[ymd]/i.test(format) && format !== 'General') return date(value, format)
  return String(Number(value.toPrecision(15)))
}

function decimal(value: number, places: number, percent: boolean, grouped: boolean): string {
  const shown = (percent ? value * 100 : value).toLocaleString('en-US', {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
    useGrouping: grouped,
  })
  return percent ? `${shown}%` : shown
}

function date(serial: number, format: string): string {
  const day = new Date((serial - 25_569) * 86_400_000)
  const parts: Record<string, string> = {
    yyyy: String(day.getUTCFullYear()),
    mm: String(day.getUTCMonth() + 1).padStart(2, '0'),
    m: String(day.getUTCMonth() + 1),
    dd: String(day.getUTCDate()).padStart(2, '0'),
    d: String(day.getUTCDate()),
  }
  return format.replaceAll('"', '').replace(/yyyy|mm|m|dd|d/gi, (part) => parts[part.toLowerCase()] ?? part)
}
