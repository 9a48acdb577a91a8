import type { Scheme } from '../../scheme/schema.ts'
import { definitionOf, type Cell, type TableRows } from '../../tables/index.ts'

/** What a scheme lets a new workbook fill in: the roster, the indicators, a row for every score and review asked for. */
export function prefilledTables(scheme: Scheme): TableRows[] {
  const units = scheme.groups.flatMap((group) =>
    group.members.map((name, index) => ({
      group,
      name,
      code: `${group.id}${String(index + 1).padStart(2, '0')}`,
      order: index + 1,
    })),
  )
  const indicators = scheme.parts.flatMap((part) => part.indicators.map(({ title }) => ({ part: part.title, title })))
  const reviews = scheme.parts.flatMap(({ score }) => (score.by === 'evaluator-classes' ? [score.classes] : []))
  return [
    {
      table: 'roster',
      columns: ['serial', 'code', 'name', 'group', 'order', 'status'],
      rows: units.map(({ code, name, group, order }, index) => [
        String(index + 1),
        code,
        name,
        group.title,
        order,
        '参加',
      ]),
    },
    {
      table: 'indicators',
      columns: ['serial', 'part', 'indicator'],
      rows: indicators.map(({ part, title }, index) => [String(index + 1), part, title]),
    },
    {
      table: 'observations',
      columns: ['serial', 'subject', 'part', 'indicator'],
      rows: numbered(units.flatMap(({ name }) => indicators.map(({ part, title }) => [name, part, title]))),
    },
    {
      table: 'ballots',
      columns: ['serial', 'subject', 'evaluatorClass'],
      rows: reviews.flatMap((classes) =>
        numbered(units.flatMap(({ name }) => classes.map(({ title }) => [name, title]))),
      ),
    },
    {
      table: 'confirmations',
      columns: ['sheet', 'confirmed'],
      rows: scheme.confirm.map((table) => [definitionOf(table).sheet, '否']),
    },
  ]
}

function numbered(rows: readonly (readonly Cell[])[]): Cell[][] {
  return rows.map((row, index) => [String(index + 1), ...row])
}
