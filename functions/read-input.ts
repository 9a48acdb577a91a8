import type * as z from 'zod'
import zhCN from 'zod/v4/locales/zh-CN.js'
import { refuse, type Refused } from './refused.ts'

const { localeError } = zhCN()

/** The most wrong places one refusal names. */
const MOST_NAMED = 5

/** A part of a request as its schema reads it, or a refusal that names every wrong place. */
export function readPart(schema: z.ZodType, value: unknown, what: string): unknown {
  const read = schema.safeParse(value, { error: localeError })
  return read.success ? read.data : refusal(read.error.issues, what)
}

function refusal(issues: readonly z.core.$ZodIssue[], what: string): Refused {
  const named = issues.slice(0, MOST_NAMED).map(({ path, message }) => {
    const place = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
    return place === '' ? message : `${place.replace(/^\./, '')}：${message}`
  })
  const more = issues.length > MOST_NAMED ? `；另有 ${issues.length - MOST_NAMED} 处` : ''
  return refuse('invalid', `${what}不符合要求：${named.join('；')}${more}。`)
}
