import { finding, type Finding } from '../../findings.ts'
import type { Ruling } from '../../tables/index.ts'
import type { Candidate } from './candidate.ts'

/** Takes over the grades another body gave; whether it gave all. */
export function gradeElsewhere(
  candidates: readonly Candidate[],
  by: string,
  rulings: ReadonlyMap<string, Ruling>,
  findings: Finding[],
): boolean {
  for (const one of candidates) {
    const ruling = rulings.get(one.id)
    if (!ruling && !one.ungraded) {
      const place = [{ kind: 'subject', subject: one.name }] as const
      findings.push(finding('error', { code: 'grade-elsewhere-missing', subject: one.name, by }, place))
    }
    one.gradeBefore = ruling?.grade ?? null
    one.grade = one.gradeBefore
  }
  return candidates.every((one) => one.grade !== null || one.ungraded)
}
