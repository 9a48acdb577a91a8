import { finding, type Finding, type Place, type Problem, type Severity } from '../findings.ts'
import type { Column } from '../tables/index.ts'
import type { CellReading } from './cell-reading.ts'

/** Collects what cells gave rise to; the same thing said of several cells is said once, with all their places. */
export interface CellFindings {
  readonly add: (column: Column, reading: CellReading, place: Place) => void
  readonly all: () => Finding[]
}

/** An empty collection. */
export function collectCellFindings(): CellFindings {
  const found = new Map<string, { severity: Severity; problem: Problem; places: Place[] }>()
  function put(severity: Severity, problem: Problem, place: Place): void {
    const key = JSON.stringify([severity, problem])
    const same = found.get(key)
    if (same) same.places.push(place)
    else found.set(key, { severity, problem, places: [place] })
  }
  return {
    add({ heading, ...column }, { problem, note }, place) {
      if (problem) put(severityOf(problem.code, column), { ...problem, heading }, place)
      if (note) put('note', { ...note, heading }, place)
    },
    all: () => [...found.values()].map(({ severity, problem, places }) => finding(severity, problem, places)),
  }
}

/** A date that cannot be read, or an error in a remark, asks for a look; what cannot be read as points or a name is an error. */
function severityOf(code: Problem['code'], column: Omit<Column, 'heading'>): Severity {
  const idle = !column.required && !column.identifying && (column.kind === 'text' || column.kind === 'date')
  return idle && (code === 'not-a-date' || code === 'cell-error') ? 'warning' : 'error'
}
