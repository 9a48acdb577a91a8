import { TABLES, type Column, type TableDefinition, type TableName } from '../tables/index.ts'
import type { Heading } from './headings.ts'
import { headingText, headingWithoutBrackets } from './name-text.ts'

/** How the headings of a sheet fit one table. */
export interface TableMatch {
  readonly definition: TableDefinition<TableName>
  readonly columns: ReadonlyMap<string, Heading>
  /** Columns without which the table cannot be read, and that no heading names. */
  readonly missing: readonly Column[]
  /** Headings that name a column a second time. */
  readonly repeated: readonly Heading[]
  readonly unused: readonly Heading[]
  /** The more, the surer: identifying headings, then headings in our own words, then all. */
  readonly weight: readonly [number, number, number]
}

/** Fits headings to a table's columns: in its own words first, then in other words offices use, brackets aside. */
export function matchTable(definition: TableDefinition<TableName>, headings: readonly Heading[]): TableMatch {
  const columns = new Map<string, Heading>()
  const used = new Set<Heading>()
  let own = 0
  const byNeed = [...definition.columns].sort((a, b) => need(b) - need(a))
  PASSES.forEach(({ form, isOwn }, pass) => {
    for (const column of byNeed) {
      if (columns.has(column.key)) continue
      const wanted = WANTED.get(column)?.[pass] ?? []
      const found = headings.find((heading) => !used.has(heading) && wanted.includes(form(heading.text)))
      if (!found) continue
      columns.set(column.key, found)
      used.add(found)
      if (isOwn) own++
    }
  })
  const names = new Set(definition.columns.map((column) => headingText(column.heading)))
  const identifying = definition.columns.filter((column) => column.identifying && columns.has(column.key)).length
  return {
    definition,
    columns,
    missing: definition.columns.filter((column) => (column.identifying ?? column.required) && !columns.has(column.key)),
    repeated: headings.filter((heading) => !used.has(heading) && names.has(heading.text)),
    unused: headings.filter((heading) => !used.has(heading)),
    weight: [identifying, own, columns.size],
  }
}

/** Whether all identifying headings are there. */
export function identifies(match: TableMatch): boolean {
  return match.definition.columns.every((column) => !column.identifying || match.columns.has(column.key))
}

/** Positive where `a` fits better than `b`. */
export function compareWeight(a: TableMatch, b: TableMatch): number {
  return a.weight[0] - b.weight[0] || a.weight[1] - b.weight[1] || a.weight[2] - b.weight[2]
}

/** Our own words before others, headings as they are before those without brackets. */
const PASSES = [
  { isOwn: true, form: asIs },
  { isOwn: true, form: headingWithoutBrackets },
  { isOwn: false, form: asIs },
  { isOwn: false, form: headingWithoutBrackets },
] as const

/** The words of every column for each pass. */
const WANTED: ReadonlyMap<Column, readonly (readonly string[])[]> = new Map(
  TABLES.flatMap(({ columns }) =>
    columns.map((column) => [
      column,
      PASSES.map(({ isOwn, form }) =>
        (isOwn ? [column.heading] : (column.aliases ?? [])).map((word) => form(headingText(word))),
      ),
    ]),
  ),
)

function asIs(heading: string): string {
  return heading
}

function need(column: Column): number {
  return (column.identifying ? 2 : 0) + (column.required ? 1 : 0)
}
