import { readFileSync } from 'node:fs'
import type { Adoption } from '#shared/scheme/document.ts'
import { parseScheme } from '#shared/scheme/parse.ts'
import { resolve } from '#shared/scheme/resolve.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { Cell, TableRows } from '#shared/tables/index.ts'

/** The made-up scheme of two groups, as a case adopts it. */
export function smallScheme({ readings = {}, parameters = {} }: Adoption = {}): Scheme {
  const text = readFileSync(new URL('./small-scheme.yaml', import.meta.url), 'utf8')
  const parsed = parseScheme(text, 'small-scheme.yaml')
  if (!parsed.document) throw new Error(JSON.stringify(parsed.findings, null, 1))
  const resolution = resolve(parsed.document, { readings, parameters: { commendation: 1, ...parameters } })
  if (!resolution.scheme) throw new Error(JSON.stringify(resolution.findings, null, 1))
  return resolution.scheme
}

/** Units of its groups with their scores out of 100; null is missing. */
export function scored(
  groups: Readonly<Record<string, Readonly<Record<string, number | string | null>>>>,
): TableRows[] {
  const units = Object.entries(groups).flatMap(([group, scores]) =>
    Object.entries(scores).map(([name, score]) => ({ group, name, score })),
  )
  return [
    {
      table: 'roster',
      columns: ['name', 'group', 'order'],
      rows: units.map(({ name, group }, index): Cell[] => [name, group, index + 1]),
    },
    {
      table: 'observations',
      columns: ['subject', 'part', 'indicator', 'maxPoints', 'score'],
      rows: units.map(({ name, score }): Cell[] => [name, '原始得分', '工作', 100, score]),
    },
  ]
}
