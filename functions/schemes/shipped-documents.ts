import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sentenceWithPlace } from '#shared/messages/index.ts'
import { parseScheme } from '#shared/scheme/parse.ts'
import { readExample } from '#shared/schemes/example.ts'
import type { ShippedDocument } from './catalogue.ts'

const FOLDER = fileURLToPath(new URL('../../shared/schemes', import.meta.url))
const EXAMPLE = 'example.yaml'

/**
 * The shipped regulations, read from shared/schemes; a build puts their content in this module's place. One that cannot
 * be read is told to `onProblem` and left out; without `onProblem` it is a bug.
 */
export async function shippedDocuments(
  onProblem: (sentences: string) => void = fail,
): Promise<readonly ShippedDocument[]> {
  const names = await readdir(FOLDER, { recursive: true })
  const files = names.filter((name) => name.endsWith('.yaml')).sort()
  const examples = new Set(files.filter((name) => name.endsWith(EXAMPLE)))
  const read = await Promise.all(
    files
      .filter((name) => !examples.has(name))
      .map(async (name) => {
        const document = await documentIn(name, onProblem)
        const example = join(dirname(name), EXAMPLE)
        if (!document) return undefined
        return examples.has(example)
          ? { document, example: async () => readExample(await textOf(example)) }
          : { document }
      }),
  )
  return read.filter((one) => one !== undefined)
}

async function documentIn(name: string, onProblem: (sentences: string) => void) {
  const read = parseScheme(await textOf(name), `shared/schemes/${name.replaceAll('\\', '/')}`)
  if (!read.document) onProblem(read.findings.map((one) => sentenceWithPlace(one, 'zh-CN')).join('\n'))
  return read.document
}

function fail(sentences: string): never {
  throw new Error(sentences)
}

function textOf(name: string): Promise<string> {
  return readFile(join(FOLDER, name), 'utf8')
}
