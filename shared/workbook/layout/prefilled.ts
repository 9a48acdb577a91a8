import type { Part, Scheme } from '../../scheme/schema.ts'
import { definitionOf, type Cell, type TableRows } from '../../tables/index.ts'
import { isScoredFor } from '../scored-groups.ts'
import { takesSingleBallots, tablesRead } from '../tables-read.ts'

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
  const scored = scheme.parts.flatMap((part) => scoredByIndicator(part).map((asked) => ({ ...asked, of: part })))
  const reviews = scheme.parts.flatMap((part) =>
    part.score.by === 'evaluator-classes' && !takesSingleBallots(part.score)
      ? [{ part, classes: part.score.classes }]
      : [],
  )
  const prefilled: TableRows[] = [
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
      rows: indicatorsOf(scored).map(({ part, title }, index) => [String(index + 1), part, title]),
    },
    {
      table: 'observations',
      columns: ['serial', 'subject', 'part', 'indicator', 'period'],
      rows: numbered(
        units.flatMap(({ name, group }) =>
          scored
            .filter(({ of }) => isScoredFor(of, group))
            .map(({ part, title, period }) => [name, part, title, period ?? null]),
        ),
      ),
    },
    {
      table: 'ballots',
      columns: ['serial', 'subject', 'evaluatorClass'],
      rows: reviews.flatMap(({ part, classes }) =>
        numbered(
          units
            .filter(({ group }) => isScoredFor(part, group))
            .flatMap(({ name }) => classes.map(({ title }) => [name, title])),
        ),
      ),
    },
    {
      table: 'confirmations',
      columns: ['sheet', 'confirmed'],
      rows: scheme.confirm.map((table) => [definitionOf(table).sheet, '否']),
    },
  ]
  const read = tablesRead(scheme)
  return prefilled.filter(({ table }) => read.has(table))
}

interface Asked {
  readonly part: string
  readonly title: string
  readonly period?: string
}

/** The scores that a part asks for; for each of its periods where it has any. */
function scoredByIndicator({ title: part, score, indicators }: Part): Asked[] {
  const titles = indicators.map(({ title }) => title)
  switch (score.by) {
    case 'converted-sum':
      return titles.map((title) => ({ part, title }))
    case 'weighted-indicators':
      return Object.keys(score.weights).map((title) => ({ part, title }))
    case 'over-periods':
      return score.periods.flatMap(({ title: period }) =>
        (titles.length > 0 ? titles : [part]).map((title) => ({ part, title, period })),
      )
    default:
      return []
  }
}

/** Each indicator once, whatever the number of its periods; a part that is its own indicator needs no row. */
function indicatorsOf(asked: readonly Asked[]): Asked[] {
  const own = asked.filter(({ part, title }) => part !== title)
  return own.filter(
    (one, index) => own.findIndex(({ part, title }) => part === one.part && title === one.title) === index,
  )
}

function numbered(rows: readonly (readonly Cell[])[]): Cell[][] {
  return rows.map((row, index) => [String(index + 1), ...row])
}
