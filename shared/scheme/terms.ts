import * as z from 'zod'
import { isDay } from '../dates/day.ts'
import { parseDecimal, type Exact } from '../numbers/index.ts'

/** A number as the regulation writes it: `900`, `0.5`, `"40%"`. It stays text so that no digit is lost. */
export const numeral = z.union([z.number(), z.string()]).transform((value, context) => {
  if (parseDecimal(value)) return String(value)
  context.addIssue({ code: 'custom', message: '应为数字' })
  return z.NEVER
})
/** A name in data: lower-case letters, digits and hyphens. */
export const id = z.string().regex(/^[a-z][a-z0-9-]*$/, '只能用小写字母、数字和连字符')
/** A name people read. */
export const title = z.string().min(1)
/** A day, as `2016-11-25`. */
export const day = z.string().superRefine((text, context) => {
  const isWritten = /^\d{4}-\d{2}-\d{2}$/.test(text)
  if (!isWritten || !isDay(text))
    context.addIssue({ code: 'custom', message: isWritten ? '没有这一天' : '应为日期，如 2016-11-25' })
})

/** The exact number a scheme's numeral stands for; a scheme has few and asks for each with every subject. */
export function exactOf(text: string): Exact {
  const known = KNOWN.get(text)
  if (known) return known
  const value = parseDecimal(text)
  if (!value) throw new Error(`${text} is no number`)
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear()
  KNOWN.set(text, value)
  return value
}

const KNOWN = new Map<string, Exact>()
const MOST_KNOWN = 1000
