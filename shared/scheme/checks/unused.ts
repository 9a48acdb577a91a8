import type { SchemeCheck } from '../check.ts'
import type { SchemeDocument } from '../document.ts'
import { partsNeededBy } from '../parts-in-order.ts'
import type { Part, Scheme } from '../schema.ts'

/** Parts that count for nothing, and tables to be confirmed that nothing reads. */
export function checkFed(scheme: Scheme, { report, remark }: SchemeCheck): void {
  const used = usedParts(scheme)
  scheme.parts.forEach(({ id, title }, index) => {
    if (!used.has(id)) report(['parts', index, 'id'], { code: 'part-unused', part: title })
  })
  const tables = new Set(scheme.parts.flatMap(tablesOf))
  if (scheme.grades.downgrade) tables.add(scheme.grades.downgrade.table)
  if (scheme.grades.eligibility?.some(({ when }) => 'vetoes' in when)) tables.add('vetoes')
  scheme.confirm.forEach((table, index) => {
    if (LEDGERS.includes(table) && !tables.has(table)) remark(['confirm', index], { code: 'table-unused', table })
  })
}

/** The tables in which no row means none. */
const LEDGERS: readonly string[] = ['events', 'inspections', 'vetoes']

function tablesOf({ score }: Part): string[] {
  return score.by === 'event-points' || score.by === 'typed-deductions' ? [score.table] : []
}

/** The parts that lead to the total, or are looked at for eligibility or ties. */
function usedParts({ parts, total, grades }: Scheme): ReadonlySet<string> {
  const byId = new Map(parts.map((part) => [part.id, part]))
  const used = new Set<string>()
  const open = [
    total,
    ...(grades.tie.chain?.keys.map(({ part }) => part) ?? []),
    ...(grades.eligibility ?? []).flatMap(({ when }) => ('parts' in when ? when.parts : [])),
  ]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const part = byId.get(id)
    if (!part || used.has(id)) continue
    used.add(id)
    open.push(...partsNeededBy(part))
    // the indicators of those parts are read in place of the parts
    if (part.score.by === 'converted-sum') open.push(...(part.score.reads ?? []))
  }
  return used
}

/** Readings with a choice, and parameters, that no term of the document refers to. */
export function checkReferredTo(document: SchemeDocument, { remark }: SchemeCheck): void {
  const { readings, parameters } = referencesIn(document.body)
  for (const [reading, { options }] of Object.entries(document.readings)) {
    if (Object.keys(options).length > 1 && !readings.has(reading))
      remark(['readings', reading], { code: 'reading-unused', reading })
  }
  for (const [parameter, { title }] of Object.entries(document.parameters))
    if (!parameters.has(parameter)) remark(['parameters', parameter], { code: 'parameter-unused', parameter, title })
}

function referencesIn(body: unknown): { readings: ReadonlySet<string>; parameters: ReadonlySet<string> } {
  const readings = new Set<string>()
  const parameters = new Set<string>()
  const open: unknown[] = [body]
  while (open.length > 0) {
    const node = open.pop()
    if (typeof node !== 'object' || node === null) continue
    if ('choose' in node && typeof node.choose === 'string') readings.add(node.choose)
    if ('reading' in node && typeof node.reading === 'string') readings.add(node.reading)
    if ('parameter' in node && typeof node.parameter === 'string') parameters.add(node.parameter)
    // what an entry rests on changes nothing by itself
    for (const [key, item] of Object.entries(node)) if (key !== 'basis') open.push(item)
  }
  return { readings, parameters }
}
