import type * as z from 'zod'
import zhCN from 'zod/v4/locales/zh-CN.js'
import { finding, hasErrors, type Finding, type Problem } from '../findings.ts'
import { checkScheme } from './check.ts'
import type { Adoption, SchemeDocument } from './document.ts'
import { withPeriods } from './fill-periods.ts'
import { schemeSchema, type Scheme } from './schema.ts'
import { substitute } from './substitute.ts'

/** A scheme ready to score, or everything that keeps it from being one. */
export type Resolution =
  | {
      readonly scheme: Scheme
      readonly readings: Readonly<Record<string, string>>
      readonly findings: readonly Finding[]
    }
  | { readonly scheme?: undefined; readonly findings: readonly Finding[] }

/** The scheme that a document becomes once readings are chosen and parameters entered. */
export function resolve(document: SchemeDocument, adoption: Adoption = {}): Resolution {
  const { body, origin, isOpen, findings: open, readings } = substitute(document, adoption)
  const found: Finding[] = [...open]
  const place = (path: readonly (string | number)[]): Finding['places'] => {
    return [document.locate(origin(path)) ?? { kind: 'scheme', path: path.join('.') }]
  }
  const parsed = schemeSchema.safeParse(body, { error: zhCN().localeError })
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const path = issue.path.filter((key) => typeof key !== 'symbol')
      if (isOpen(path)) continue
      for (const problem of problemsOf(issue, path, body)) {
        const at = problem.code === 'scheme-key-unknown' ? [...path, problem.key] : path
        found.push(finding('error', problem, place(at)))
      }
    }
    return { findings: found }
  }
  found.push(...checkScheme(parsed.data, document, place))
  return hasErrors(found) ? { findings: found } : { scheme: withPeriods(parsed.data), readings, findings: found }
}

function problemsOf(issue: z.core.$ZodIssue, path: readonly (string | number)[], body: unknown): Problem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ code: 'scheme-key-unknown', path: path.join('.'), key }))
  const detail = issue.message.startsWith('无效') && isMissing(body, path) ? '没有填写' : issue.message
  return [{ code: 'scheme-value', path: path.join('.'), detail }]
}

/** Whether nothing stands at a path. */
function isMissing(body: unknown, path: readonly (string | number)[]): boolean {
  let node = body
  for (const key of path) {
    if (typeof node !== 'object' || node === null) return true
    node = Object.entries(node).find(([name]) => name === String(key))?.[1]
  }
  return node === undefined
}
