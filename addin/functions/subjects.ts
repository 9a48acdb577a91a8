import type { Appraisal, SubjectResult } from '#shared/engine/result.ts'
import { CallError } from './call-error.ts'
import type { Evaluated } from './evaluations.ts'
import { plainName, rosterNames } from './roster-names.ts'

/** The result of the subject that a cell names by code, full name or short name. */
export function resultOf(evaluated: Evaluated, text: string): SubjectResult {
  const found = [...(resultsByName(evaluated).get(plainName(text)) ?? [])]
  const [first] = found
  const shown = text.length > 30 ? `${text.slice(0, 30)}…` : text
  if (!first) throw new CallError('invalid', `数据里没有“${shown}”，请核对名册中的代码或名称。`)
  if (found.length > 1) throw new CallError('invalid', `有 ${found.length} 个“${shown}”，请改用代码。`)
  return first
}

const indexes = new WeakMap<Appraisal, Map<string, Set<SubjectResult>>>()

/** Every way to name a subject → its results; made once for an appraisal. */
function resultsByName({ appraisal, readings }: Evaluated): Map<string, Set<SubjectResult>> {
  const known = indexes.get(appraisal)
  if (known) return known
  const index = new Map<string, Set<SubjectResult>>()
  const add = (name: string, result: SubjectResult): void => {
    const key = plainName(name)
    index.set(key, (index.get(key) ?? new Set()).add(result))
  }
  const byId = new Map(appraisal.results.map((result) => [result.subjectId, result]))
  for (const result of appraisal.results) {
    add(result.subjectId, result)
    add(result.name, result)
  }
  for (const [name, id] of rosterNames(readings.flatMap((reading) => reading.tables))) {
    const result = byId.get(id)
    if (result) add(name, result)
  }
  indexes.set(appraisal, index)
  return index
}
