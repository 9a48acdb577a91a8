import { finding, type Finding } from '../findings.ts'
import type { Scheme } from '../scheme/schema.ts'
import type { Tables } from '../tables/index.ts'

/** A class that cast one ballot on each is as good as signed; told once for each class not declared so beforehand. */
export function reportSingleVoters(scheme: Scheme, { votes = [] }: Tables, findings: Finding[]): void {
  const counts = new Map<string, number>()
  const most = new Map<string, number>()
  for (const { part, evaluatorClass, subject, own } of votes) {
    if (own) continue
    const of = `${part}\0${evaluatorClass}`
    const count = (counts.get(`${of}\0${subject}`) ?? 0) + 1
    counts.set(`${of}\0${subject}`, count)
    most.set(of, Math.max(most.get(of) ?? 0, count))
  }
  for (const { id, title, score } of scheme.parts) {
    if (score.by !== 'evaluator-classes') continue
    for (const one of score.classes) {
      if (one.signed || most.get(`${id}\0${one.id}`) !== 1) continue
      const place = [{ kind: 'scheme', path: title }] as const
      findings.push(finding('note', { code: 'class-of-one', evaluatorClass: one.title, part: title }, place, one.basis))
    }
  }
}
