import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml'
import * as z from 'zod'
import { finding, type Finding } from '../findings.ts'
import { readDocument, type DocumentReading } from './read-document.ts'

type Path = readonly (string | number)[]

const jsonSchema = z.json()

/** The scheme document in a YAML text, or everything wrong with it at once, each with file, line and column. */
export function parseScheme(text: string, file: string): DocumentReading {
  const lines = new LineCounter()
  const yaml = parseDocument(text, { lineCounter: lines, uniqueKeys: true, strict: true, version: '1.2' })
  const found = yaml.errors.map((error): Finding => {
    const { line, col } = lines.linePos(error.pos[0])
    return finding('error', { code: 'scheme-syntax', detail: yamlSentence(error.code) }, [
      { kind: 'line', file, line, column: col },
    ])
  })
  const content = contentOf(yaml)
  if (!content?.success) {
    if (found.length > 0) return { findings: found }
    return {
      findings: [
        finding('error', { code: 'scheme-syntax', detail: yamlSentence('BAD_ALIAS') }, [
          { kind: 'line', file, line: 1, column: 1 },
        ]),
      ],
    }
  }
  const read = readDocument(content.data, file, (path) => {
    const at = locateIn(yaml, path, lines)
    return at && { kind: 'line', file, ...at }
  })
  return found.length > 0 ? { findings: [...found, ...(read.findings ?? [])] } : read
}

/** What the text says, unless an alias in it leads nowhere or to more than anybody writes. */
function contentOf(yaml: Document): ReturnType<typeof jsonSchema.safeParse> | undefined {
  try {
    return jsonSchema.safeParse(yaml.toJS({ maxAliasCount: 1000 }))
  } catch (error) {
    if (error instanceof ReferenceError) return undefined
    throw error
  }
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
  MISSING_CHAR: '缺少符号（引号、括号或冒号后的空格）',
  UNEXPECTED_TOKEN: '有多余的符号',
  BAD_ALIAS: '引用（*）不对，或引用过多',
}

function yamlSentence(code: string): string {
  return YAML_SENTENCES[code] ?? `不是正确的 YAML(${code})`
}
