import { finding, type Finding } from '../findings.ts'
import type { Adoption, Json, SchemeDocument } from './document.ts'

type Path = readonly (string | number)[]
type Node = Json | undefined

/** A body with every reading and parameter put in, and where each of its places came from in the document. */
export interface Substitution {
  readonly body: Node
  readonly origin: (path: Path) => Path
  /** Whether a place of the body is empty for want of a parameter or reading, which has been said. */
  readonly isOpen: (path: Path) => boolean
  readonly findings: readonly Finding[]
  readonly readings: Readonly<Record<string, string>>
}

/** Puts the chosen readings and entered parameters into a document's body. */
export function substitute(document: SchemeDocument, adoption: Adoption): Substitution {
  const findings: Finding[] = []
  const origins = new Map<string, Path>()
  const readings = chosenReadings(document, adoption, findings)
  const missing = new Set<string>()
  const open = new Set<string>()

  for (const name of Object.keys(adoption.parameters ?? {})) {
    if (!document.parameters[name]) findings.push(finding('error', { code: 'parameter-unknown', parameter: name }))
  }

  function report(from: Path, problem: Finding['problem']): Node {
    findings.push(finding('error', problem, [document.locate(from) ?? { kind: 'scheme', path: from.join('.') }]))
    return undefined
  }

  function parameter(name: string, key: Node, from: Path): Node {
    const declared = document.parameters[name]
    if (!declared) return report(from, { code: 'parameter-unknown', parameter: name })
    const entered = adoption.parameters?.[name]
    if (entered === undefined) {
      if (!declared.required) return undefined
      open.add(from.join('\0'))
      if (missing.has(name)) return undefined
      missing.add(name)
      return report(from, {
        code: 'parameter-missing',
        parameter: name,
        title: declared.title,
        decidedBy: declared.decidedBy,
      })
    }
    if (typeof key !== 'string') return entered
    const value = isRecord(entered) ? entered[key] : undefined
    return value ?? report(from, { code: 'scheme-value', path: `${name}.${key}`, detail: '参数中没有这一项' })
  }

  function visit(node: Node, from: Path, to: Path): Node {
    origins.set(to.join('\0'), from)
    if (Array.isArray(node)) {
      const items: Json[] = []
      node.forEach((item, index) => {
        const value = visit(item, [...from, index], [...to, items.length])
        if (value !== null && value !== undefined) items.push(value)
      })
      return items
    }
    if (!isRecord(node)) return node
    // a basis names its reading or parameter; it does not stand for it
    if (from.at(-1) === 'basis') return node
    if (typeof node['reading'] === 'string' && Object.keys(node).length === 1) {
      return readings[node['reading']] ?? report(from, { code: 'reading-unknown', reading: node['reading'] })
    }
    if (typeof node['parameter'] === 'string') return parameter(node['parameter'], node['key'], from)
    if (typeof node['choose'] === 'string') {
      const chosen = readings[node['choose']]
      if (chosen === undefined) return report(from, { code: 'reading-unknown', reading: node['choose'] })
      const branch = chosen in node ? chosen : 'otherwise'
      if (!(branch in node))
        return report(from, { code: 'scheme-value', path: from.join('.'), detail: `没有写明口径“${chosen}”时怎样` })
      return visit(node[branch], [...from, branch], to)
    }
    if (Array.isArray(node['join'])) {
      const joined = visit(node['join'], [...from, 'join'], to)
      return Array.isArray(joined) ? joined.flat() : joined
    }
    const record: Record<string, Json> = {}
    for (const [key, item] of Object.entries(node)) {
      const value = visit(item, [...from, key], [...to, key])
      // an option of null leaves the entry out
      if (value !== undefined && value !== null) record[key] = value
    }
    return record
  }

  const body = visit(document.body, [], [])
  const origin = (path: Path) => nearest(origins, path)
  return { body, findings, readings, origin, isOpen: (path) => open.has(origin(path).join('\0')) }
}

/** The option taken for every reading: the office's choice, else the default. */
function chosenReadings(document: SchemeDocument, adoption: Adoption, findings: Finding[]): Record<string, string> {
  const chosen: Record<string, string> = {}
  for (const [name, reading] of Object.entries(document.readings)) {
    const option = adoption.readings?.[name] ?? reading.default
    chosen[name] = option
    if (option in reading.options) continue
    const place = document.locate(['readings', name])
    findings.push(
      finding(
        'error',
        { code: 'reading-option-unknown', reading: name, option, known: Object.keys(reading.options) },
        place ? [place] : [],
      ),
    )
  }
  for (const name of Object.keys(adoption.readings ?? {})) {
    if (!(name in chosen)) findings.push(finding('error', { code: 'reading-unknown', reading: name }))
  }
  return chosen
}

function nearest(origins: ReadonlyMap<string, Path>, path: Path): Path {
  for (let length = path.length; length >= 0; length--) {
    const origin = origins.get(path.slice(0, length).join('\0'))
    if (origin) return [...origin, ...path.slice(length)]
  }
  return path
}

function isRecord(value: unknown): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
