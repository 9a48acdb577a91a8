import type { Place } from '../findings.ts'
import { definitionOf, type Cell, type Column } from '../tables/index.ts'
import { cellRules } from './cell-rules.ts'
import type { CellFindings } from './findings-of-cells.ts'
import type { Grid } from './grid.ts'
import { readCell } from './read-cell.ts'
import type { ReadContext } from './reading.ts'
import type { MadeRow, RowSource } from './row-source.ts'
import type { WideMatch } from './wide.ts'

/** Several rows of data for each row of the sheet: one for each indicator, option or class across. */
export function wideRows(
  match: WideMatch,
  context: ReadContext,
  findings: CellFindings,
  placeOf: (row: number, column: number) => Place,
): RowSource {
  const definition = definitionOf(match.table)
  const columnsByKey = new Map(definition.columns.map((column) => [column.key, column]))
  /** The value of one cell read as a column; undefined where it cannot be read at all. */
  function value(
    grid: Grid,
    row: number,
    key: string,
    at: number,
  ): { readonly value: Cell; readonly readable: boolean } {
    const column: Column | undefined = columnsByKey.get(key)
    if (!column) throw new Error(`table ${match.table} has no column ${key}`)
    const reading = readCell(grid[row]?.[at], cellRules(match.table, column, context))
    if (reading.problem ?? reading.note) findings.add(column, reading, placeOf(row, at))
    return { value: reading.value, readable: !reading.problem }
  }
  return {
    table: match.table,
    columns: columnsOf(match),
    own: ownColumns(match),
    serial: undefined,
    subject: match.subject,
    read(grid, row) {
      const subject = value(grid, row, 'subject', match.subject)
      if (!subject.readable) return []
      const read = (key: string, at: number): Cell => value(grid, row, key, at).value
      return rowsOf(match, subject.value, read)
    },
  }
}

type Read = (key: string, at: number) => Cell

function rowsOf(match: WideMatch, subject: Cell, read: Read): MadeRow[] {
  switch (match.kind) {
    case 'indicators': {
      const shared = [...match.shared].map(([key, at]) => [key, at, read(key, at)] as const)
      return match.across.map(({ indicator, score, reason }) => {
        const own: [string, number, Cell][] = [['score', score, read('score', score)]]
        if (reason !== undefined) own.push(['reason', reason, read('reason', reason)])
        const given = new Map<string, Cell>([
          ['subject', subject],
          ['part', indicator.part],
          ['indicator', indicator.title],
          ['maxPoints', indicator.maxPoints ?? null],
          ...[...shared, ...own].map(([key, , cell]): [string, Cell] => [key, cell]),
        ])
        const standing = new Map([
          ['subject', match.subject],
          ...[...shared, ...own].map(([key, at]): [string, number] => [key, at]),
        ])
        for (const key of ['part', 'indicator', 'maxPoints']) standing.set(key, score)
        return { cells: columnsOf(match).map((key) => given.get(key) ?? null), standing }
      })
    }
    case 'options': {
      const evaluatorClass = read('evaluatorClass', match.evaluatorClass)
      const base = [
        ['subject', match.subject],
        ['evaluatorClass', match.evaluatorClass],
      ] as const
      const counts = match.across.map(({ title, column }) => ({ title, column, count: read('count', column) }))
      const counted = counts.filter(({ count }) => count !== null)
      const score = match.score === undefined ? null : read('score', match.score)
      if (counted.length === 0) {
        const at = match.score ?? match.across[0]?.column ?? match.subject
        return [{ cells: [subject, evaluatorClass, null, null, score], standing: new Map([...base, ['score', at]]) }]
      }
      return counted.map(({ title, column, count }) => ({
        cells: [subject, evaluatorClass, title, count, null],
        standing: new Map([...base, ['option', column], ['count', column]]),
      }))
    }
    case 'classes':
      return match.across.map(({ title, column }) => ({
        cells: [subject, title, read('score', column)],
        standing: new Map([
          ['subject', match.subject],
          ['evaluatorClass', column],
          ['score', column],
        ]),
      }))
  }
}

function columnsOf(match: WideMatch): readonly string[] {
  switch (match.kind) {
    case 'indicators': {
      const reason =
        match.across.some((one) => one.reason !== undefined) && !match.shared.has('reason') ? ['reason'] : []
      return ['subject', 'part', 'indicator', 'maxPoints', 'score', ...reason, ...match.shared.keys()]
    }
    case 'options':
      return ['subject', 'evaluatorClass', 'option', 'count', 'score']
    case 'classes':
      return ['subject', 'evaluatorClass', 'score']
  }
}

function ownColumns(match: WideMatch): number[] {
  switch (match.kind) {
    case 'indicators':
      return [
        match.subject,
        ...match.across.flatMap(({ score, reason }) => (reason === undefined ? [score] : [score, reason])),
        ...match.shared.values(),
      ]
    case 'options':
      return [
        match.subject,
        match.evaluatorClass,
        ...match.across.map(({ column }) => column),
        ...(match.score === undefined ? [] : [match.score]),
      ]
    case 'classes':
      return [match.subject, ...match.across.map(({ column }) => column)]
  }
}
