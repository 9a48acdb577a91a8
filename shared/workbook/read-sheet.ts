import { finding, type Finding, type Place } from '../findings.ts'
import type { TableRows } from '../tables/index.ts'
import { addressOf } from './address.ts'
import { collectCellFindings } from './findings-of-cells.ts'
import { isEmpty, textAt, type Grid } from './grid.ts'
import { longRows } from './long-rows.ts'
import type { CellOf, ReadContext, SheetCells, SheetReading } from './reading.ts'
import { recognise } from './recognise.ts'
import { repeatsHeadings, rowKind, type RowKind } from './row-kind.ts'
import type { RowSource } from './row-source.ts'
import { wideRows } from './wide-rows.ts'

/** The most rows one table may have. */
export const MOST_ROWS = 20_000
/** So many cells are named where rows were skipped. */
const NAMED_PLACES = 10

/** Reads a sheet, or a range with its headings, into rows; says what was skipped and how doubtful cells were read. */
export function readSheet(sheet: SheetCells, context: ReadContext = {}): SheetReading {
  const recognition = recognise(sheet, context)
  const nothing = { sheet: sheet.sheet, tables: [], cellOf: () => undefined, rowIds: [] }
  if (recognition.kind === 'none') return { ...nothing, recognised: 'no', findings: recognition.findings }
  if (recognition.kind === 'nearly') {
    return { ...nothing, recognised: 'nearly', table: recognition.table, findings: recognition.findings }
  }
  const placeOf = placer(sheet)
  const cells = collectCellFindings()
  const source: RowSource =
    recognition.kind === 'long'
      ? longRows(recognition.match, context, cells, placeOf)
      : wideRows(recognition.match, context, cells, placeOf)
  const filled = source.own.filter((column) => column !== source.serial)
  const last = lastFilled(sheet.cells, filled, recognition.dataFrom)
  const count = last - recognition.dataFrom + 1
  if (count > MOST_ROWS) {
    const tooMany = finding('error', { code: 'too-many-rows', count, limit: MOST_ROWS }, [
      { kind: 'sheet', sheet: sheet.sheet },
    ])
    return { ...nothing, recognised: 'yes', table: source.table, findings: [...recognition.findings, tooMany] }
  }

  const rows: TableRows['rows'][number][] = []
  const standing: { readonly row: number; readonly columns: ReadonlyMap<string, number> }[] = []
  const rowIds: (string | null)[] = []
  const skipped = new Map<Exclude<RowKind, 'data'>, Place[]>()
  for (let row = recognition.dataFrom; row <= last; row++) {
    const kind = repeatsHeadings(sheet.cells, row, recognition.headingRow, source.own)
      ? 'note'
      : rowKind(sheet.cells, row, source.own, source.serial)
    if (kind !== 'data') {
      skipped.set(kind, [...(skipped.get(kind) ?? []), placeOf(row, source.own[0] ?? 0)])
      continue
    }
    for (const made of source.read(sheet.cells, row)) {
      rows.push(made.cells)
      standing.push({ row, columns: made.standing })
      rowIds.push(recognition.rowId === undefined ? null : textAt(sheet.cells, row, recognition.rowId) || null)
    }
  }
  const cellOf: CellOf = (table, row, column) => {
    const at = table === source.table ? standing[row] : undefined
    return at && placeOf(at.row, (column === undefined ? undefined : at.columns.get(column)) ?? source.subject)
  }
  return {
    sheet: sheet.sheet,
    recognised: 'yes',
    table: source.table,
    tables: [{ table: source.table, columns: source.columns, rows }],
    findings: [...recognition.findings, ...cells.all(), ...skippedRows(skipped)],
    cellOf,
    rowIds,
  }
}

/** Findings with each row's place replaced by its cell, where that is known. */
export function placedInCells(findings: readonly Finding[], cellOf: CellOf): Finding[] {
  return findings.map((one) => ({
    ...one,
    places: one.places.map((place) =>
      place.kind === 'row' ? (cellOf(place.table, place.row, place.column) ?? place) : place,
    ),
  }))
}

function skippedRows(skipped: ReadonlyMap<Exclude<RowKind, 'data'>, readonly Place[]>): Finding[] {
  return [...skipped].map(([what, places]) =>
    finding('note', { code: 'rows-skipped', what, count: places.length }, places.slice(0, NAMED_PLACES)),
  )
}

function lastFilled(grid: Grid, own: readonly number[], from: number): number {
  for (let row = grid.length - 1; row >= from; row--)
    if (own.some((column) => !isEmpty(grid[row]?.[column]))) return row
  return from - 1
}

function placer({ sheet, origin }: SheetCells): (row: number, column: number) => Place {
  return (row, column) => ({
    kind: 'cell',
    sheet,
    address: addressOf((origin?.row ?? 0) + row, (origin?.column ?? 0) + column),
  })
}
