import * as z from 'zod'
import { parameterSchema, readingSchema } from '../scheme/document.ts'
import { schemeSchema } from '../scheme/schema.ts'

/** Where something stands in a scheme's document. */
export type Path = readonly (string | number)[]

/** What a place of a document may hold, as the scheme's own schema has it. */
export interface Term {
  /** The last key of its path that the schema knows; options of a reading are none. */
  readonly name: string
  readonly list: boolean
  /** Whether it is a list for some kinds of its entry and one word for others. */
  readonly mixed: boolean
  readonly text: boolean
  readonly whole: boolean
  readonly yesNo: boolean
  /** The only words it may hold; none where anything may be written. */
  readonly choices: readonly string[]
}

/** A document's JSON, as its file has it: the scheme with its readings and parameters. */
const content = z.object({
  ...schemeSchema.shape,
  readings: z.record(z.string(), readingSchema),
  parameters: z.record(z.string(), parameterSchema),
})

type Node = z.core.$ZodType
const known = new Map<string, Term>()

/** What the schema says of a place; a key it does not know is the option of a reading, and stands for what is around it. */
export function termAt(path: Path): Term {
  const key = JSON.stringify(path.map((one) => (typeof one === 'number' ? 0 : one)))
  const cached = known.get(key)
  if (cached) return cached
  let nodes = plain(content)
  let name = ''
  for (const segment of path) {
    const inner = nodes.flatMap((node) => childrenOf(node, segment))
    if (inner.length === 0) continue
    nodes = inner.flatMap(plain)
    if (typeof segment === 'string') name = segment
  }
  const term = path.at(-1) === 'choose' ? TEXT : termOf(name, nodes)
  if (known.size < MOST_KEPT) known.set(key, term)
  return term
}

const TEXT: Term = { name: 'choose', list: false, mixed: false, text: true, whole: false, yesNo: false, choices: [] }
/** Documents of other people may have any number of paths. */
const MOST_KEPT = 5000

function termOf(name: string, nodes: readonly Node[]): Term {
  const types = new Set(nodes.flatMap(typesOf))
  const free = types.has('string') || types.has('number') || types.has('boolean') || types.has('lazy')
  return {
    name,
    list: types.has('array') && !types.has('string'),
    mixed: types.has('array') && types.has('string'),
    text: (types.has('string') || types.has('word')) && !types.has('number'),
    whole: types.has('number') && !types.has('string'),
    yesNo: types.has('boolean'),
    choices: free ? [] : nodes.flatMap(wordsOf),
  }
}

/** What kind of thing a schema takes; a fixed one by what it is. */
function typesOf(node: Node): string[] {
  const def = definition(node)
  if (def.type === 'enum') return ['word']
  if (def.type !== 'literal') return [def.type]
  return def.values.map((value) => (typeof value === 'string' ? 'word' : typeof value))
}

function wordsOf(node: Node): string[] {
  const def = definition(node)
  const words = def.type === 'enum' ? Object.values(def.entries) : def.type === 'literal' ? def.values : []
  return words.filter((word) => typeof word === 'string')
}

function childrenOf(node: Node, segment: string | number): Node[] {
  const def = definition(node)
  if (typeof segment === 'number') return def.type === 'array' ? [def.element] : []
  if (def.type === 'record') return [def.valueType]
  const child = def.type === 'object' ? def.shape[segment] : undefined
  return child ? [child] : []
}

/** What a schema comes to without what may be left out, has a default or is changed when read; each of several kinds. */
function plain(node: Node): Node[] {
  const def = definition(node)
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'nullable':
      return plain(def.innerType)
    case 'pipe':
      return plain(def.in)
    case 'union':
      return def.options.flatMap(plain)
    default:
      return [node]
  }
}

function definition(node: Node): z.core.$ZodTypes['_zod']['def'] {
  // every schema of zod is one of its own types
  return (node as z.core.$ZodTypes)._zod.def
}
