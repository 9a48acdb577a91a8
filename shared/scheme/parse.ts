import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml'
import * as z from 'zod'
import zhCN from 'zod/v4/locales/zh-CN.js'
import { finding, type Finding } from '../findings.ts'
import { parameterSchema, readingSchema, type Json, type SchemeDocument } from './document.ts'
import { resolve } from './resolve.ts'

type Path = readonly (string | number)[]

const jsonSchema = z.json()
const headSchema = z.object({
  readings: z.record(z.string(), readingSchema).default({}),
  parameters: z.record(z.string(), parameterSchema).default({}),
})

/** The scheme document in a YAML text, or everything wrong with it at once, each with file, line and column. */
export function parseScheme(
  text: string,
  file: string,
): { readonly document: SchemeDocument } | { readonly document?: undefined; readonly findings: readonly Finding[] } {
  const lines = new LineCounter()
  const yaml = parseDocument(text, { lineCounter: lines, uniqueKeys: true, strict: true, version: '1.2' })
  const locate = (path: Path) => locateIn(yaml, path, lines)
  const at = (path: Path): Finding['places'] => {
    const line = locate(path)
    return line ? [{ kind: 'line', file, ...line }] : []
  }
  const found: Finding[] = yaml.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0])
    return finding('error', { code: 'scheme-syntax', detail: yamlSentence(error.code) }, [
      { kind: 'line', file, line, column: col },
    ])
  })
  const content = jsonSchema.safeParse(yaml.toJS({ maxAliasCount: 1000 }))
  const head = headSchema.safeParse(content.data, { error: zhCN().localeError })
  if (!head.success) {
    for (const issue of head.error.issues) {
      const path = issue.path.filter((key) => typeof key !== 'symbol')
      found.push(finding('error', { code: 'scheme-value', path: path.join('.'), detail: issue.message }, at(path)))
    }
  }
  if (!content.success || !head.success || !isJsonRecord(content.data)) return { findings: found }
  const body = Object.fromEntries(
    Object.entries(content.data).filter(([key]) => key !== 'readings' && key !== 'parameters'),
  )
  const document: SchemeDocument = { file, ...head.data, body, locate }
  // with the examples entered every branch taken by default is looked at, so that all errors come at once
  const examples = Object.fromEntries(Object.entries(document.parameters).map(([name, { example }]) => [name, example]))
  found.push(...resolve(document, { parameters: examples }).findings.filter((one) => one.severity === 'error'))
  return found.length > 0 ? { findings: found } : { document }
}

/** Line and column of the nearest thing on a path that stands in the file. */
function locateIn(yaml: Document, path: Path, lines: LineCounter): { line: number; column: number } | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? yaml.contents : yaml.getIn(path.slice(0, length), true)
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.range) {
      const { line, col } = lines.linePos(node.range[0])
      return { line, column: col }
    }
  }
  return undefined
}

const YAML_SENTENCES: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: '同一层里有重复的键',
  BAD_INDENT: '缩进不对',
  TAB_AS_INDENT: '缩进不能用制表符',
  MISSING_CHAR: '缺少符号(引号、括号或冒号后的空格)',
  UNEXPECTED_TOKEN: '有多余的符号',
  BAD_ALIAS: '引用(*)不对',
}

function yamlSentence(code: string): string {
  return YAML_SENTENCES[code] ?? `不是正确的 YAML(${code})`
}

function isJsonRecord(value: Json | undefined): value is Readonly<Record<string, Json>> & Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
