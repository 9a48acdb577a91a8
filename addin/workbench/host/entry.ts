import type { CellValue, Entry } from '../grid.ts'

/** What becomes of a cell when something is typed or written into it: its content, and a number format it takes on. */
export interface Typed {
  readonly entry: Entry
  readonly format?: string
}

/** Reads what is written into a cell as Excel does: numbers, percentages, dates and formulas are recognised in text. */
export function typed(value: CellValue, format: string): Typed {
  if (typeof value !== 'string' || value === '') return { entry: value }
  if (value.startsWith("'")) return { entry: value.slice(1) }
  if (format === '@') return { entry: value }
  if (value.startsWith('=') && value.length > 1) return { entry: { formula: value } }
  return asNumber(value.trim()) ?? asDate(value.trim()) ?? asTruth(value) ?? { entry: value }
}

function asNumber(text: string): Typed | undefined {
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return { entry: Number(text) }
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return { entry: Number(text.replaceAll(',', '')), format: '#,##0' }
  const percent = /^([+-]?(?:\d+\.?\d*|\.\d+))%$/.exec(text)
  if (!percent) return undefined
  const digits = percent[1] ?? ''
  return { entry: Number(`${digits}e-2`), format: digits.includes('.') ? '0.00%' : '0%' }
}

function asDate(text: string): Typed | undefined {
  const parts = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4})(年)(\d{1,2})月(\d{1,2})日$/.exec(text)
  if (!parts) return undefined
  const [, year, mark, month, day] = parts
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return undefined
  return { entry: date.getTime() / 86_400_000 + 25_569, format: mark === '年' ? 'yyyy"年"m"月"d"日"' : 'yyyy/m/d' }
}

function asTruth(text: string): Typed | undefined {
  return /^(true|false)$/i.test(text) ? { entry: text.toLowerCase() === 'true' } : undefined
}
