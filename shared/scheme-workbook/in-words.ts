import type { Finding, Problem } from '../findings.ts'
import type { Entering } from './entering.ts'
import { labelOf, pathText } from './path-text.ts'
import { termAt } from './term-at.ts'
import { WORDS } from './words.ts'

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
      return { ...problem, path: inSheetWords(problem.path), detail: expected(problem.path, problem.detail) }
    case 'scheme-key-unknown':
      return { ...problem, path: inSheetWords(problem.path), key: labelOf(problem.key) }
    case 'scheme-reference':
    case 'shares-do-not-add-up':
      return { ...problem, path: inSheetWords(problem.path) }
    default:
      return problem
  }
}

/** What a place may hold, where its schema only says that this is not it. */
function expected(path: string, detail: string): string {
  if (!/^(无效|数值过)/.test(detail)) return detail
  const { choices, list, mixed, name, whole, yesNo } = termAt(segmentsOf(path))
  if (choices.length > 0) return `可填：${choices.map((word) => WORDS[name]?.[word] ?? word).join('、')}`
  if (yesNo) return '应填“是”或“否”'
  if (list || mixed) return '应为几项，用顿号隔开；只有一项的写作【列】某项'
  if (whole) return detail.startsWith('数值过') ? '整数不在允许的范围内' : '应为整数'
  return '缺少内容，或写的不是这一条款的内容'
}

function segmentsOf(path: string): (string | number)[] {
  return path
    .split('.')
    .filter((one) => one !== '')
    .map((one) => (/^\d+$/.test(one) ? Number(one) : one))
}

function inSheetWords(path: string): string {
  const segments = segmentsOf(path)
  // the cell says which entry; its number counts those that the readings leave
  const entry = segments.findIndex((one) => typeof one === 'number')
  const inEntry = entry > 0 && entry < segments.length - 1 ? segments.slice(entry + 1) : segments
  return pathText(inEntry)
}
