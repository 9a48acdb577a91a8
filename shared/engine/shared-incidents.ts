import { finding, type Finding } from '../findings.ts'
import type { ScoredSubject } from './score-parts.ts'

/** Y-a5: one incident that is penalised, deducted for and vetoed counts each time, and is pointed out. */
export function reportSharedIncidents(subjects: readonly ScoredSubject[], findings: Finding[]): void {
  for (const { inputs } of subjects) {
    if (inputs.events.length + inputs.inspections.length + inputs.vetoes.length < 2) continue
    const seenIn = new Map<string, Set<string>>()
    const note = (key: string, where: string) => {
      if (key !== '') seenIn.set(key, (seenIn.get(key) ?? new Set()).add(where))
    }
    for (const row of inputs.events) note(row.eventKey, `events ${row.part}`)
    for (const row of inputs.inspections) note(row.eventKey, 'inspections')
    for (const row of inputs.vetoes) note(row.eventKey, 'vetoes')
    for (const [key, where] of [...seenIn].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (where.size < 2) continue
      const subject = inputs.subject.name
      findings.push(finding('warning', { code: 'same-incident', key, subject }, [{ kind: 'subject', subject }]))
    }
  }
}
