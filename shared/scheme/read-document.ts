import * as z from 'zod'
import zhCN from 'zod/v4/locales/zh-CN.js'
import { sizeProblem } from './checks/index.ts'
import { finding, type Finding } from '../findings.ts'
import { parameterSchema, readingSchema, type Json, type SchemeDocument } from './document.ts'
import { resolve } from './resolve.ts'

const headSchema = z.object({
  readings: z.record(z.string(), readingSchema).default({}),
  parameters: z.record(z.string(), parameterSchema).default({}),
})

/** A scheme document, or everything that is wrong with it at once. */
export type DocumentReading =
  | { readonly document: SchemeDocument; readonly findings?: undefined; readonly warnings: readonly Finding[] }
  | { readonly document?: undefined; readonly findings: readonly Finding[] }

/** The scheme document that plain JSON holds, from a file, a workbook or a request; `locate` says where a path of it stands. */
export function readDocument(content: Json, file: string, locate: SchemeDocument['locate']): DocumentReading {
  const size = sizeProblem(content)
  if (size) return { findings: [finding('error', size, [{ kind: 'scheme', path: '' }])] }
  const head = headSchema.safeParse(content, { error: zhCN().localeError })
  const found: Finding[] = []
  if (!head.success) {
    for (const issue of head.error.issues) {
      const path = issue.path.filter((key) => typeof key !== 'symbol')
      const problem = { code: 'scheme-value', path: path.join('.'), detail: issue.message } as const
      found.push(finding('error', problem, [locate(path) ?? { kind: 'scheme', path: path.join('.') }]))
    }
  }
  if (!head.success || !isJsonRecord(content)) return { findings: found }
  const body = Object.fromEntries(Object.entries(content).filter(([key]) => key !== 'readings' && key !== 'parameters'))
  const document: SchemeDocument = { file, ...head.data, body, locate }
  // with the examples entered every branch taken by default is looked at, so that all errors come at once
  const examples = Object.fromEntries(Object.entries(document.parameters).map(([name, { example }]) => [name, example]))
  const { findings } = resolve(document, { parameters: examples })
  found.push(...findings.filter((one) => one.severity === 'error'))
  return found.length > 0
    ? { findings: found }
    : { document, warnings: findings.filter((one) => one.severity !== 'error') }
}

function isJsonRecord(value: Json): value is Readonly<Record<string, Json>> & Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The plain JSON of a document, as its file, a workbook or a request has it. */
export function contentOf({
  body,
  readings,
  parameters,
}: Pick<SchemeDocument, 'body' | 'readings' | 'parameters'>): Record<string, Json> {
  return { ...(isJsonRecord(body) ? body : {}), readings: { ...readings }, parameters: { ...parameters } }
}
