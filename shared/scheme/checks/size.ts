import type { Problem } from '../../findings.ts'

/** The most terms a document may have, each value, list and record counted. */
export const MOST_TERMS = 200_000
/** How deep a document's terms may nest. */
export const DEEPEST = 64

/** Whether plain JSON is more than any scheme holds; looked at before anything reads it, and without recursion. */
export function sizeProblem(
  content: unknown,
): Extract<Problem, { code: 'scheme-too-large' | 'scheme-too-deep' }> | undefined {
  const open: { readonly node: unknown; readonly depth: number }[] = [{ node: content, depth: 1 }]
  let terms = 0
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    terms += 1
    if (terms > MOST_TERMS) return { code: 'scheme-too-large', limit: MOST_TERMS }
    const { node, depth } = one
    if (typeof node !== 'object' || node === null) continue
    if (depth > DEEPEST) return { code: 'scheme-too-deep', limit: DEEPEST }
    for (const item of Object.values(node)) open.push({ node: item, depth: depth + 1 })
  }
  return undefined
}
