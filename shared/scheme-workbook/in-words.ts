import type { Finding, Problem } from '../findings.ts'
import type { Entering } from './entering.ts'
import { pathText } from './path-text.ts'

/** What the scheme's schema found, as a clerk reads it: paths by the names on the sheets, and empty cells as such. */
export function inWords(findings: readonly Finding[], { emptyAt }: Entering): Finding[] {
  const seen = new Set<string>()
  return findings.flatMap((one) => {
    const [place] = one.places
    const heading = place && emptyAt(place)
    const problem: Problem =
      heading !== undefined && one.problem.code === 'scheme-value'
        ? { code: 'value-required', heading }
        : worded(one.problem)
    const key = JSON.stringify([problem, place])
    if (seen.has(key)) return []
    seen.add(key)
    return [{ ...one, problem }]
  })
}

function worded(problem: Problem): Problem {
  switch (problem.code) {
    case 'scheme-value':
    case 'scheme-key-unknown':
    case 'scheme-reference':
    case 'shares-do-not-add-up':
      return { ...problem, path: inSheetWords(problem.path) }
    default:
      return problem
  }
}

function inSheetWords(path: string): string {
  const segments = path
    .split('.')
    .filter((one) => one !== '')
    .map((one) => (/^\d+$/.test(one) ? Number(one) : one))
  // the cell says which entry; its number counts those that the readings leave
  const entry = segments.findIndex((one) => typeof one === 'number')
  const inEntry = entry > 0 && entry < segments.length - 1 ? segments.slice(entry + 1) : segments
  return pathText(inEntry)
}
