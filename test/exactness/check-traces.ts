import { expect } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import type { SubjectResult, TraceLine } from '#shared/engine/result.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { TableRows } from '#shared/tables/index.ts'
import { recompute } from '#test/schemes/recompute.ts'

/** Every line of every derivation re-computes, in both languages alike; the parts' own lines come to the parts' points. */
export function checkTraces(scheme: Scheme, rows: readonly TableRows[]): number {
  const chinese = evaluate(scheme, rows, { trace: 'all' })
  const english = evaluate(scheme, rows, { trace: 'all', language: 'en' })
  let lines = 0
  for (const result of chinese.results) {
    const derivation = chinese.traces?.[result.subjectId] ?? []
    for (const line of derivation) checkLine(line)
    checkOrder(derivation)
    checkParts(scheme, result, derivation)
    const translated = english.traces?.[result.subjectId] ?? []
    expect(translated.map(reckoned)).toEqual(derivation.map(reckoned))
    for (const { text } of translated) expect(text).not.toMatch(/直接定为|名额 \d|第 \d+ 名|待裁定/)
    lines += derivation.length
  }
  return lines
}

/** What does not depend on the language. */
function reckoned({ step, part, expression, exact, shown, basis }: TraceLine) {
  return { step, part, expression, exact, shown, basis }
}

function checkLine(line: TraceLine): void {
  expect(line.text).not.toBe('')
  expect(line.text).not.toMatch(/undefined|NaN|\[object/)
  expect(line.step).toBeGreaterThanOrEqual(1)
  expect(line.step).toBeLessThanOrEqual(14)
  if (line.expression === '') return
  expect(`${line.label} ${recompute(line.expression)}`).toBe(`${line.label} ${line.exact}`)
  expect(line.text).toContain(line.exact)
}

/** Indicators (step 1) stand before the part they belong to; all else follows the order of the rules. */
function checkOrder(lines: readonly TraceLine[]): void {
  const steps = lines.filter((line) => line.step !== 1).map((line) => line.step)
  expect(steps).toEqual([...steps].sort((a, b) => a - b))
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    const hasOwn = lines.some((one) => one.part === line.part && one.step !== 1)
    if (line.step === 1 && next && hasOwn) expect(next.part).toBe(line.part)
  })
}

/** The line of a part says the points the result gives it. */
function checkParts(scheme: Scheme, { parts, total }: SubjectResult, lines: readonly TraceLine[]): void {
  for (const part of scheme.parts) {
    const own = lines.filter((line) => line.part === part.id && line.label === part.title && line.step === part.step)
    const points = parts[part.id]
    if (points?.state !== 'complete' || own.length === 0) continue
    expect([part.id, own.at(-1)?.exact]).toEqual([part.id, points.exact])
  }
  if (!total) return
  const own = lines.filter((line) => line.part === scheme.total && line.step === 7)
  expect(own.map((line) => line.exact)).toEqual([total.exact])
}
